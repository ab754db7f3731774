using RequestRouter.Router.Evidence;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Audit;

/// <summary>An entry of the chain of custody of the item before.</summary>
public sealed record ExportedCustody : ExportLine
{
    public const string Name = "custody";

    public override string Kind => Name;

    public required CustodyEntry Entry { get; init; }

    /// <summary>SHA-256 of <see cref="Entry"/> in its canonical form.</summary>
    public required Digest Hash { get; init; }

    /// <summary>Who did it, for officers of that State; null for all others.</summary>
    public NamedPerson? Person { get; init; }
}
