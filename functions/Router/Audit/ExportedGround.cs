using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Audit;

/// <summary>What was read of another case for the entry that follows, where the reader may know that case.</summary>
public sealed record ExportedGround : ExportLine
{
    public const string Name = "ground";

    public override string Kind => Name;

    public required LinkedGround Ground { get; init; }
}
