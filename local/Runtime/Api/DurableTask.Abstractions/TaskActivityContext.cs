namespace Microsoft.DurableTask;

/// <summary>What an activity may know about its call.</summary>
public abstract class TaskActivityContext
{
    /// <summary>The activity's name, as called.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The instance that called it.</summary>
    public abstract string InstanceId { get; }
}
