namespace RequestRouter.Convention.Model.Registers;

/// <summary>What a treaty governs.</summary>
public enum TreatyScope
{
    MutualAssistance,
    Extradition,
    SentencedPersons,

    /// <summary>50(10).</summary>
    Confiscation,

    /// <summary>47(2).</summary>
    LawEnforcement,

    /// <summary>48.</summary>
    JointInvestigations,
}
