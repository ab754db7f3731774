using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>A State's register as its signed changes make it, one after the other.</summary>
internal sealed class RegisterHistory(StateCode state)
{
    /// <summary>How long an instance of the router may have used a register after another was entered.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(10);

    private readonly List<EntryVersion<PartyRegistration>> entries = [];
    private readonly List<KeyDirectory> keys = [];
    private readonly List<EntryVersion<Practice>> practices = [];
    private RegisterChange? last;

    /// <summary>The hash of the last change; null before the first.</summary>
    public Digest? Head { get; private set; }

    /// <summary>How many changes there are.</summary>
    public int Count => last?.Number ?? 0;

    /// <summary>Takes the next change; gives what is wrong with it, or null.</summary>
    public string? Take(ExportedChange line)
    {
        var change = line.Change;
        string named = $"change {change.Number} of the register of {state}";
        if (change.State != state || change.Number != Count + 1)
        {
            return change.State == state && change.Number > Count + 1
                ? $"change {Count + 1} of the register of {state} is missing"
                : $"{named} stands where change {Count + 1} of the register of {state} belongs";
        }

        if (change.ToHash() != line.Hash)
        {
            return $"the hash of {named} is not that of its content";
        }

        if (change.PreviousHash != Head)
        {
            return $"{named} names another change before it";
        }

        if (Digest.Of(line.Body) != change.Digest)
        {
            return $"the body of {named} is not the one whose digest the change holds";
        }

        return (change.Part == RegisterPart.Entry ? TakeEntry(change, line.Body, named) : TakePractice(change, line.Body, named)) ?? Enter(change, line.Hash);
    }

    /// <summary>The newest entry; null before the first.</summary>
    public PartyRegistration? Newest => entries.LastOrDefault()?.Entry;

    /// <summary>A version of the entry; null where there is none of that number.</summary>
    public EntryVersion<PartyRegistration>? Entry(int version) => version >= 1 && version <= entries.Count ? entries[version - 1] : null;

    /// <summary>A version of the practice; null where there is none of that number.</summary>
    public EntryVersion<Practice>? Practice(int version) => version >= 1 && version <= practices.Count ? practices[version - 1] : null;

    /// <summary>The oldest version of the entry that the router may have used at this time (UTC); 0 where there was none.</summary>
    public int OldestAt(DateTimeOffset at) => entries.Where(version => version.Since <= at - Lag).Select(version => version.Number).DefaultIfEmpty(0).Max();

    /// <summary>The oldest version of the practice, likewise.</summary>
    public int OldestPracticeAt(DateTimeOffset at) => practices.Where(version => version.Since <= at - Lag).Select(version => version.Number).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Why nobody of this State signed these bytes by a key that was valid as they were received; null where somebody did. A key stands as in one of the
    /// versions from the one in force then to the one that was used for the decision.
    /// </summary>
    /// <param name="upTo">The version used for the decision, or 0 where it is not known.</param>
    public SignatureFault? FaultOf(byte[] body, string signature, AuthorityId authority, DateTimeOffset at, int upTo = 0)
    {
        int newest = Math.Max(upTo, entries.Where(version => version.Since <= at).Select(version => version.Number).DefaultIfEmpty(0).Max());
        var first = SignatureFault.UnknownKey;
        for (int version = Math.Min(newest, entries.Count); version >= Math.Max(1, OldestAt(at)); version--)
        {
            var result = SignatureVerifier.Verify(body, signature, keys[version - 1], new Signatory(state, authority), at);
            if (result.IsSound)
            {
                return null;
            }

            first = result.Fault.Value;
        }

        return first;
    }

    private string? TakeEntry(RegisterChange change, byte[] body, string named)
    {
        if (JsonEdge.Read<PartyChange>(body).Value is not { } said)
        {
            return $"the body of {named} is no change of an entry";
        }

        if (SaysOtherwise(said, change) || change.Version != entries.Count + 1)
        {
            return $"{named} is not what its State has signed";
        }

        if (said.ByCeremony != (change.ConfirmedBy is not null))
        {
            return $"{named} was {(said.ByCeremony ? "not confirmed as a ceremony needs" : "confirmed although a key signed it")}";
        }

        if (FaultOf(change, body, said.ByCeremony ? said.Entry : entries.LastOrDefault()?.Entry) is { } fault)
        {
            return $"the signature of {named} does not hold ({fault})";
        }

        entries.Add(new(state, change.Version, change.At, said.Entry));
        keys.Add(new KeyDirectory(said.Entry.ToKeys()));
        return null;
    }

    private string? TakePractice(RegisterChange change, byte[] body, string named)
    {
        if (JsonEdge.Read<PracticeChange>(body).Value is not { } said)
        {
            return $"the body of {named} is no change of a practice";
        }

        if (SaysOtherwise(said, change) || change.Version != practices.Count + 1)
        {
            return $"{named} is not what its State has signed";
        }

        if (FaultOf(change, body, entries.LastOrDefault()?.Entry) is { } fault)
        {
            return $"the signature of {named} does not hold ({fault})";
        }

        practices.Add(new(state, change.Version, change.At, said.Practice));
        return null;
    }

    private bool SaysOtherwise(IRegisterChange said, RegisterChange change) => said.State != state || said.After != Head || said.Reason != change.Reason;

    /// <summary>The signature of a ceremony is as old as it took to confirm it: it is held against its own time.</summary>
    private SignatureFault? FaultOf(RegisterChange change, byte[] body, PartyRegistration? signing)
    {
        if (signing is null || DetachedJws.Parse(change.Signature) is not { } parsed)
        {
            return SignatureFault.Malformed;
        }

        var at = change.ConfirmedBy is null ? change.At : parsed.IssuedAt;
        var result = SignatureVerifier.Verify(body, change.Signature, new KeyDirectory(signing.ToKeys()), new Signatory(state, change.Authority), at);
        return result.Fault ?? (result.Key!.KeyId == change.KeyId && signing.IsOfCentralAuthority(change.Authority, at) ? null : SignatureFault.KeyOfAnother);
    }

    private string? Enter(RegisterChange change, Digest hash)
    {
        if (change.At < last?.At)
        {
            return $"change {change.Number} of the register of {state} took effect before the one before it";
        }

        last = change;
        Head = hash;
        return null;
    }
}
