namespace RequestRouter.Router.Cases;

/// <summary>A case between two entries of its ledger.</summary>
/// <param name="Case">Null before the first.</param>
/// <param name="Entries">How many there are.</param>
/// <param name="Head">The hash of the last; 64 zeros before the first.</param>
public sealed record Standing(CaseId CaseId, Case? Case, int Entries, string Head)
{
    /// <summary>Before the first entry.</summary>
    public static Standing Before(CaseId caseId) => new(caseId, null, 0, new string('0', 64));

    /// <summary>Steps are taken in the order of the ledger: none before the last one, though what it answers may have been received before.</summary>
    /// <param name="at">UTC.</param>
    public DateTimeOffset NotBefore(DateTimeOffset at) => Case is { } current && current.UpdatedAt > at ? current.UpdatedAt : at;

    /// <summary>After an entry.</summary>
    public Standing After(Case @case, string hash) => new(CaseId, @case, Entries + 1, hash);
}
