namespace RequestRouter.Convention;

/// <summary>What a treaty governs.</summary>
public enum TreatyScope
{
    MutualAssistance,
    Extradition,
    SentencedPersons,
}
