namespace RequestRouter.Local.Host.Bus.Definitions;

/// <summary>A rule has exactly one of the two filters.</summary>
internal sealed record RuleDefinition
{
    public required string Name { get; init; }

    public string? SqlFilter { get; init; }

    public CorrelationFilterDefinition? CorrelationFilter { get; init; }
}
