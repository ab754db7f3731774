namespace RequestRouter.Router.Cases;

/// <summary>Who deals with what waits.</summary>
public enum WorkClaimed
{
    /// <summary>The officer who asks.</summary>
    Me,

    /// <summary>Nobody.</summary>
    Nobody,
}
