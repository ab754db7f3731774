using DurableTask.Core;
using DurableTask.Core.History;

namespace RequestRouter.Local.Host.Durability;

/// <summary>An instance in memory. Every member is guarded by the instance itself, but for those that only its turn touches.</summary>
internal sealed class LiveInstance(string id)
{
    public string Id => id;

    public List<PendingMessage> Inbox { get; } = [];

    public List<TaskCompletionSource<OrchestrationState>> Waiters { get; } = [];

    /// <summary>It stands in the line of those that have something to do.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>A turn of it is under way.</summary>
    public bool IsLocked { get; set; }

    /// <summary>It has been dropped from memory: another object is the instance now.</summary>
    public bool IsGone { get; set; }

    /// <summary>Its record and history have been read. Of the turn.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Null where it does not exist. Of the turn.</summary>
    public InstanceRecord? Record { get; set; }

    /// <summary>Of its present execution. Of the turn.</summary>
    public List<HistoryEvent> History { get; set; } = [];

    /// <summary>The instant that its present turn takes place at. Of the turn.</summary>
    public DateTime At { get; set; }
}
