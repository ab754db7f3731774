using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Audit;

/// <summary>A change of a party's register, from its first on: the keys and the entries of a time follow from what the State has signed.</summary>
public sealed record ExportedChange : ExportLine
{
    public const string Name = "register-change";

    public override string Kind => Name;

    public required RegisterChange Change { get; init; }

    /// <summary>SHA-256 of <see cref="Change"/> in its canonical form.</summary>
    public required Digest Hash { get; init; }

    /// <summary>The exact bytes that were signed, in base64.</summary>
    public required byte[] Body { get; init; }
}
