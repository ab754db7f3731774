namespace RequestRouter.Router.Operations;

/// <summary>What an operator changed.</summary>
public enum OperatorActKind
{
    /// <summary>A message that could not be taken was taken once more.</summary>
    DeadLetterResubmitted,

    /// <summary>A case was woken, and orchestrations of it that had ended or were missing were started anew.</summary>
    CaseResubmitted,

    /// <summary>What a fault had set aside was let go on.</summary>
    QuarantineReleased,

    /// <summary>An inbox was filled from the ledgers.</summary>
    InboxRefilled,

    /// <summary>Notices to a State were kept back from then on.</summary>
    DeliveriesPaused,

    /// <summary>What was kept back was sent.</summary>
    DeliveriesResumed,
}
