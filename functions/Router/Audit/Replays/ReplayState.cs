namespace RequestRouter.Router.Audit.Replays;

/// <summary>Where a replay stands.</summary>
public enum ReplayState
{
    Running,

    /// <summary>Every case has its verdict.</summary>
    Ended,

    /// <summary>It stopped, for the storage was away too long, or there are too many cases; ordered again under its id, it goes on.</summary>
    Failed,
}
