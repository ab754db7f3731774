namespace RequestRouter.Router.Operations;

/// <summary>What became of what an operator began.</summary>
public enum OperatorActOutcome
{
    /// <summary>It was begun, and nothing is known of its end: it goes on, or the router went away in the middle of it.</summary>
    Begun,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>There was nothing of this name that it could have been done to.</summary>
    NothingFound,

    /// <summary>It failed, and can be tried again.</summary>
    Failed,
}
