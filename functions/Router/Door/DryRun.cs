using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Door;

/// <summary>What would come of a request if it were sent now. Nothing was stored.</summary>
public sealed record DryRun
{
    /// <summary>Whether it would become a case.</summary>
    public required bool WouldBeAccepted { get; init; }

    /// <summary>The case it would become.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Everything that stands against it, each with its place and paragraph.</summary>
    public required IReadOnlyList<ProblemFailure> Failures { get; init; }

    /// <summary>What its sender would be told besides, as that a deadline without reasons runs no clock.</summary>
    public required IReadOnlyList<DryRunHint> Hints { get; init; }

    /// <summary>Whose rules the case would run under (40(7)); null where it would be none.</summary>
    public LegalRegime? Regime { get; init; }

    /// <summary>What the requested State's entry demands; null where the register has no entry of it.</summary>
    public Demands? Demands { get; init; }
}
