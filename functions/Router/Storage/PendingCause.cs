namespace RequestRouter.Router.Storage;

/// <summary>What of a case waits.</summary>
public enum PendingCause
{
    /// <summary>A communication, or what another case told, that no step has answered.</summary>
    Communication,

    /// <summary>Notices that are not known to be published.</summary>
    Notices,

    /// <summary>A time limit that has elapsed and is not recorded.</summary>
    Limit,
}
