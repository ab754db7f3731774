using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>All that a change writes when it takes effect, to stand or fall together.</summary>
public sealed record ChangeToWrite
{
    public required StoredChange Stored { get; init; }

    /// <summary>The version of the entry that it makes; null for a change of the practice.</summary>
    public EntryVersion<PartyRegistration>? Entry { get; init; }

    /// <summary>The version of the practice that it makes; null for a change of the entry.</summary>
    public EntryVersion<Practice>? Practice { get; init; }

    /// <summary>Keys that become this State's, for ever.</summary>
    public IReadOnlyList<Jwk> NewKeys { get; init; } = [];

    /// <summary>Whether what waited for a confirmation is done with.</summary>
    public bool EndsCeremony { get; init; }
}
