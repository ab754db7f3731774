namespace RequestRouter.Router.Cases;

/// <summary>What came of an occurrence.</summary>
public enum EntryOutcome
{
    /// <summary>The case advanced.</summary>
    Step,

    /// <summary>A communication that passed the check at the door had become impossible when its turn came; the case stayed as it was.</summary>
    Rejection,
}
