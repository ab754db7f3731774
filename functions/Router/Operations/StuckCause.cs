namespace RequestRouter.Router.Operations;

/// <summary>Why a case does not go on.</summary>
public enum StuckCause
{
    /// <summary>A communication was accepted and no step has answered it, for longer than a minute.</summary>
    Unprocessed,

    /// <summary>A step was taken whose notices are not known to be published.</summary>
    Unpublished,

    /// <summary>A time limit has elapsed and no step has recorded it.</summary>
    LimitOverdue,

    /// <summary>A fault comes again however often it is tried, and was set aside.</summary>
    Held,

    /// <summary>An orchestration of the case has failed, or was ended from outside.</summary>
    OrchestrationFailed,

    /// <summary>An orchestration of the case was suspended from outside.</summary>
    OrchestrationSuspended,

    /// <summary>There is no orchestration where one should wait.</summary>
    OrchestrationMissing,
}
