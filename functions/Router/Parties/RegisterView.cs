using System.Collections.Frozen;
using RequestRouter.Convention;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>All registers as they stood when they were read: what the rules need, whose key is whose, and which versions.</summary>
public sealed class RegisterView
{
    private readonly FrozenDictionary<StateCode, PartyVersion> versions;

    public RegisterView(IReadOnlyList<PartyVersion> versions)
    {
        this.versions = versions.ToFrozenDictionary(version => version.Registration.State);
        Keys = new KeyDirectory(versions.SelectMany(version => version.Registration.ToKeys()));
        Law = new Register([.. versions.Select(version => version.Registration.ToParty())]);
    }

    /// <summary>The register as the rules read it.</summary>
    public Register Law { get; }

    public IEnumerable<PartyVersion> Parties => versions.Values;

    public PartyVersion? Find(StateCode state) => versions.GetValueOrDefault(state);

    /// <summary>Every key by which an authority of any State signs.</summary>
    public IKeyDirectory Keys { get; }

    /// <summary>The versions of both parties' registers, for the ledger.</summary>
    public IReadOnlyDictionary<string, int> Versions(Case @case) => new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        [@case.Requesting.ToString()] = Find(@case.Requesting)?.Number ?? 0,
        [@case.Requested.ToString()] = Find(@case.Requested)?.Number ?? 0,
    };

    /// <summary>The practice under which a case runs: that of its requested State.</summary>
    public Practice PracticeOf(Case? @case, Communication? said = null) => Practice.Default;
}
