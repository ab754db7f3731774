namespace RequestRouter.WebConsole.Model;

/// <summary>What a State has entered of itself.</summary>
public sealed record PartyEntry
{
    public required string State { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset? BoundFrom { get; init; }

    public required IReadOnlyList<PartyAuthority> Authorities { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public bool RequiresDiplomaticChannel { get; init; }

    public IReadOnlyList<PartyDeclaration> Declarations { get; init; } = [];

    public IReadOnlyList<PartyTreaty> Treaties { get; init; } = [];

    public IReadOnlyList<PartyAgreement> Agreements { get; init; } = [];

    public IReadOnlyList<PartyDemand>? FurtherDemands { get; init; }
}
