using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit;

/// <summary>A key of the router, one line each: the one that signs now, then those before it.</summary>
public sealed record ExportedKey : ExportLine
{
    public const string Name = "router-key";

    public override string Kind => Name;

    public required RouterKey Key { get; init; }
}
