using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Parties;

/// <summary>The next entry of a State's register ledger, with all that takes effect with it.</summary>
internal static class NextChange
{
    /// <param name="register">As it stands.</param>
    /// <param name="at">When it takes effect (UTC); never before the change that came before.</param>
    /// <param name="confirmedBy">In a ceremony the operator; null otherwise.</param>
    public static ChangeToWrite Of(
        IRegisterChange said, Digest digest, string signature, AuthorityId authority, string keyId, NamedPerson author, RegisterView register, DateTimeOffset at, NamedPerson? confirmedBy = null)
    {
        var (state, last) = (said.State, register.FindLast(said.State));
        var effective = last is { Change.At: var before } && before > at ? before : at;
        var entry = said is PartyChange { Entry: var entered }
            ? new EntryVersion<PartyRegistration>(state, (register.Find(state)?.Number ?? 0) + 1, effective, entered)
            : null;
        var practice = said is PracticeChange { Practice: var set }
            ? new EntryVersion<Practice>(state, (register.FindPractice(state)?.Number ?? 0) + 1, effective, set)
            : null;
        var change = new RegisterChange
        {
            State = state,
            Number = (last?.Change.Number ?? 0) + 1,
            At = effective,
            Part = entry is not null ? RegisterPart.Entry : RegisterPart.Practice,
            Version = entry?.Number ?? practice!.Number,
            Reason = said.Reason,
            Digest = digest,
            Signature = signature,
            Authority = authority,
            KeyId = keyId,
            Author = author.Digest,
            ConfirmedBy = confirmedBy?.Digest,
            PreviousHash = last?.Hash,
        };
        return new()
        {
            Stored = new(change, change.ToHash(), author, confirmedBy),
            Entry = entry,
            Practice = practice,
            NewKeys = entry is null ? [] : [.. Possession.NewKeys(entry.Entry, register.Find(state)?.Entry).Select(key => key.Jwk)],
            EndsCeremony = confirmedBy is null ? null : digest,
        };
    }

    /// <summary>The problem with an entry or a practice that no row holds; null where it fits.</summary>
    public static Problem? TooLarge(ChangeToWrite write) =>
        write.Entry is { } entry && !RegisterRows.Fits(entry) ? ChangeRules.TooLarge("entry")
        : write.Practice is { } practice && !RegisterRows.Fits(practice) ? ChangeRules.TooLarge("practice")
        : null;
}
