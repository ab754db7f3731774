namespace Microsoft.DurableTask;

/// <summary>Names an orchestrator or activity class.</summary>
/// <param name="name">The name; null: the class's own.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DurableTaskAttribute(string? name = null) : Attribute
{
    /// <summary>The name; default where the class's own counts.</summary>
    public TaskName Name { get; } = string.IsNullOrEmpty(name) ? default : new TaskName(name);

    internal static TaskName NameOf(Type type) =>
        type.GetCustomAttributes(typeof(DurableTaskAttribute), false) is [DurableTaskAttribute { Name.Name: { } given }] ? given : type.Name;
}
