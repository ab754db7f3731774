namespace RequestRouter.Router.Audit;

/// <summary>The last line: the router's signature over all before it. A file without it is cut off.</summary>
public sealed record ExportEnd : ExportLine
{
    public const string Name = "end";

    public override string Kind => Name;

    /// <summary>A compact JWS over <see cref="ExportSeal"/>.</summary>
    public required string Seal { get; init; }
}
