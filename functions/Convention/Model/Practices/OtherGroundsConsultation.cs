namespace RequestRouter.Convention.Model.Practices;

/// <summary>What is done before a refusal on grounds for which 40(28) asks no consultation.</summary>
public enum OtherGroundsConsultation
{
    /// <summary>Nothing.</summary>
    Skip,

    /// <summary>The requesting State is told that it may be heard; nothing waits.</summary>
    Invite,

    /// <summary>A consultation is held first, as for 40(21).</summary>
    Require,
}
