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

    /// <summary>The change that waited for a confirmation and is done with; null where none is.</summary>
    public Digest? EndsCeremony { get; init; }

    /// <summary>For a change of the entry: as it was before the entry was checked.</summary>
    public ListMark? Lists { get; init; }
}
