using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a parameter that takes the task hub's <see cref="Microsoft.DurableTask.Client.DurableTaskClient"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>The task hub; null: the one of host.json.</summary>
    public string? TaskHub { get; set; }

    /// <summary>The setting with the hub's connection; null: the host's storage.</summary>
    public string? ConnectionName { get; set; }
}
