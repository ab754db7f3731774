namespace RequestRouter.Router.Parties;

/// <summary>A change of a register as a reader may see it.</summary>
public sealed record ChangeView
{
    /// <summary>What is hashed.</summary>
    public required RegisterChange Change { get; init; }

    /// <summary>SHA-256 of <c>change</c> in its canonical form (RFC 8785); the next change of this State names it in <c>after</c>.</summary>
    public required Digest Hash { get; init; }

    /// <summary>Who handed it in, for officers of that State; null for all others.</summary>
    public NamedPerson? Author { get; init; }

    /// <summary>Who confirmed it, for operators; null for all others, and where nobody had to.</summary>
    public NamedPerson? ConfirmedBy { get; init; }

    /// <param name="ofState">Whether the reader is an officer of a live authority of the State whose register it is.</param>
    /// <param name="operates">Whether the reader is an operator.</param>
    public static ChangeView For(StoredChange stored, bool ofState, bool operates) => new()
    {
        Change = stored.Change,
        Hash = stored.Hash,
        Author = ofState ? stored.Author : null,
        ConfirmedBy = operates ? stored.ConfirmedBy : null,
    };
}
