namespace RequestRouter.Router.Cases;

/// <summary>What an officer did about a claim.</summary>
public enum ClaimAct
{
    /// <summary>Took the case, or took it again for longer.</summary>
    Claimed,

    /// <summary>Took it from a colleague.</summary>
    TakenOver,

    /// <summary>Gave it back.</summary>
    Released,
}
