using System.Collections.Frozen;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>All registers and practices as they stood when they were read: what the rules need, whose key is whose, and which versions.</summary>
public sealed class RegisterView
{
    private readonly FrozenDictionary<StateCode, EntryVersion<PartyRegistration>> parties;
    private readonly FrozenDictionary<StateCode, EntryVersion<Practice>> practices;

    private readonly FrozenDictionary<StateCode, StoredChange> last;
    private readonly ILookup<StateCode, RevocationListRow> revocations;

    /// <param name="last">The last change of each State; none where the view is of the past.</param>
    /// <param name="revocations">What is revoked of their keys; null for nothing.</param>
    public RegisterView(
        IReadOnlyList<EntryVersion<PartyRegistration>> parties, IReadOnlyList<EntryVersion<Practice>> practices, IReadOnlyList<StoredChange> last, IReadOnlyList<RevocationListRow>? revocations = null)
    {
        this.revocations = (revocations ?? []).ToLookup(row => row.State);
        this.last = last.ToFrozenDictionary(stored => stored.Change.State);
        this.parties = parties.ToFrozenDictionary(version => version.State);
        this.practices = practices.ToFrozenDictionary(version => version.State);
        Keys = new KeyDirectory(parties.SelectMany(version => KeysOf(version.State)));
        Law = new Register([.. parties.Select(version => version.Entry.ToParty())]);
    }

    /// <summary>The register as the rules read it.</summary>
    public Register Law { get; }

    /// <summary>The entries of all States, in no order.</summary>
    public IEnumerable<PartyRegistration> Parties => parties.Values.Select(version => version.Entry);

    /// <summary>Every key by which an authority of any State signs.</summary>
    public IKeyDirectory Keys { get; }

    /// <summary>The keys by which a State's authorities sign, each with the instant of its revocation.</summary>
    public IEnumerable<AuthorityKey> KeysOf(StateCode state)
    {
        var revoked = revocations[state].SelectMany(row => row.Revoked).ToLookup(key => (key.Authority, key.KeyId), key => key.RevokedAt);
        return (Find(state)?.Entry.ToKeys() ?? []).Select(key => revoked[(key.Authority, key.KeyId)] is var at && at.Any() ? key with { RevokedAt = at.Min() } : key);
    }

    /// <summary>The newest lists of revoked certificates of a State's keys.</summary>
    public IEnumerable<RevocationListRow> RevocationListsOf(StateCode state) => revocations[state];

    public EntryVersion<PartyRegistration>? Find(StateCode state) => parties.GetValueOrDefault(state);

    /// <summary>As the other, by what an address says; null also where that is no code of a State.</summary>
    public EntryVersion<PartyRegistration>? Find(string state) => StateCode.TryParse(state, null, out var code) ? Find(code) : null;

    /// <summary>What a State has set; null while it has set nothing and the defaults stand.</summary>
    public EntryVersion<Practice>? FindPractice(StateCode state) => practices.GetValueOrDefault(state);

    /// <summary>The last change of a State's register; null before the first.</summary>
    public StoredChange? FindLast(StateCode state) => last.GetValueOrDefault(state);

    /// <summary>The versions of both parties' registers, for the ledger; 0 where there is none.</summary>
    public IReadOnlyDictionary<string, int> Versions(Case @case) => new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        [@case.Requesting.ToString()] = Find(@case.Requesting)?.Number ?? 0,
        [@case.Requested.ToString()] = Find(@case.Requested)?.Number ?? 0,
    };

    /// <summary>The version of the practice a case runs under, for the ledger; 0 for the defaults.</summary>
    public IReadOnlyDictionary<string, int> PracticeVersions(Case @case) => new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        [@case.Requested.ToString()] = FindPractice(@case.Requested)?.Number ?? 0,
    };

    /// <summary>
    /// The practice under which a step is decided: that of the requested State as it stands. Clocks that run keep the instants
    /// they were opened with.
    /// </summary>
    /// <param name="case">Null where <paramref name="said"/> opens it.</param>
    public Practice PracticeOf(Case? @case, Communication? said = null)
    {
        var requested = @case?.Requested ?? said switch
        {
            SubmitRequest request => request.To,
            RegisterOralRequest oral => oral.From,
            _ => default,
        };
        return FindPractice(requested)?.Entry ?? Practice.Default;
    }
}
