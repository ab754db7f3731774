namespace RequestRouter.Router.Operations;

/// <summary>How a State's notices are read: over HTTP, and from its subscription of the bus. What it reads by one way it need not read by the other.</summary>
public sealed record InboxState
{
    public required StateCode State { get; init; }

    /// <summary>Number of the last notice in its inbox; 0 where there is none.</summary>
    public required long Last { get; init; }

    /// <summary>Number of the last notice that it said over HTTP it had read; 0 where it never did.</summary>
    public required long ReadTo { get; init; }

    /// <summary>When it said so (UTC).</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When the first notice was told that it has not read over HTTP (UTC); null where there is none.</summary>
    public DateTimeOffset? UnreadSince { get; init; }

    /// <summary>Messages in its subscription, up to 50; they leave it after 14 days.</summary>
    public required int Subscribed { get; init; }

    /// <summary>When the oldest of those was enqueued (UTC); null where there is none.</summary>
    public DateTimeOffset? SubscribedSince { get; init; }

    /// <summary>How long something has waited that it has read neither way; null where it has read everything by one of them.</summary>
    public TimeSpan? Unread { get; init; }
}
