using Microsoft.DurableTask;

namespace RequestRouter.Local.Runtime.Durable.Catalog;

/// <summary>One activity of the app.</summary>
internal interface IActivityEntry
{
    /// <summary>Runs it with a serialized input; gives the serialized result.</summary>
    Task<string?> RunAsync(TaskActivityContext context, string? input, CancellationToken cancellation);
}
