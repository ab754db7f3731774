using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Evidence;

/// <summary>An entry of a chain of custody as a reader may see it.</summary>
public sealed record CustodyView
{
    /// <summary>What is hashed.</summary>
    public required CustodyEntry Entry { get; init; }

    /// <summary>SHA-256 of <c>entry</c> in its canonical form (RFC 8785); the next entry names it in <c>previousHash</c>.</summary>
    public required Digest Hash { get; init; }

    /// <summary>Who did it, for officers of that State; null for all others.</summary>
    public NamedPerson? Person { get; init; }

    public static CustodyView For(StateCode reader, StoredCustody stored) => new()
    {
        Entry = stored.Entry,
        Hash = stored.Hash,
        Person = stored.Entry.By == reader ? stored.Person : null,
    };
}
