
namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Before a provisional measure is lifted, wherever possible, the requesting State gives its reasons for continuing it, 50(8).</summary>
internal static class Hearing
{
    [Provision(A2_k)]
    public static Failure? OrderNamed(Facts facts) => Wording.Missing(((Restrain)facts.Said!).Order)
        ? Failure.Missing(facts.At + "/order", A2_k, "Name the issuing authority and the measure.")
        : null;

    /// <summary>Freezing and seizure are temporary.</summary>
    [Provision(A2_k)]
    public static Failure? Temporary(Facts facts) => ((Restrain)facts.Said!).Permanent
        ? new Failure(facts.At + "/permanent", Codes.UseConfiscation, A2_k, "What is to stay for good is a confiscation.")
        : null;

    /// <summary>A measure is lifted for insufficient evidence, for trivial value, or under a rule that is cited.</summary>
    [Provision(A50_7)]
    public static Failure? GroundOfLifting(Facts facts) =>
        facts.Said is IntendToLift { Ground: not (Ground.InsufficientEvidence or Ground.TrivialValue) } said && Wording.Missing(said.Provision)
            ? new Failure(facts.At + "/provision", Codes.ReasonsRequired, A50_7, "Cite the rule under which the measure would be lifted.")
            : null;

    /// <summary>Reasons that were given are considered before the measure is lifted.</summary>
    [Provision(A50_8)]
    public static Failure? ReasonsConsidered(Facts facts, Item item) =>
        item.Property is { ReasonsGiven: true } && Wording.Missing(((LiftMeasure)facts.Said!).Consideration)
            ? new Failure(facts.At + "/consideration", Codes.LiftWithoutHearing, A50_8, "Say what came of the reasons that the requesting State gave.")
            : null;

    [Provision(A50_8)]
    public static Failure? IntentionExplained(Facts facts) => Wording.Missing(((IntendToLift)facts.Said!).Reason)
        ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A50_8, "Say why the measure would be lifted.")
        : null;

    [Provision(A50_8)]
    public static Failure? ReasonsGiven(Facts facts) => Wording.Missing(((GiveLiftReasons)facts.Said!).Reasons)
        ? Failure.Missing(facts.At + "/reasons", A50_8, "Give your reasons for continuing the measure.")
        : null;

    [Provision(A50_8)]
    public static Failure? Held(Facts facts, Item item) => item.Heard ? null : NotHeard(facts);

    /// <summary>A measure with an end of its own: the other State may say, from the beginning, why it should go on.</summary>
    [Provision(A50_8)]
    public static Failure? EndsByItself(Facts facts, Item item) => item.AuthorizedUntil is not null ? null
        : Failure.Conflict(A50_8, "No lifting of this measure is intended, and it has no end of its own.", facts.At);

    /// <summary>Heard before the measure's own end, or else not to be heard for a reason on record.</summary>
    [Provision(A50_8)]
    public static Failure? HeardOrImpossible(Facts facts, Item item) => item.Heard ? ReasonsConsidered(facts, item)
        : Wording.Missing(((LiftMeasure)facts.Said!).Impossibility) ? NotHeard(facts) : null;

    /// <summary>The opportunity was there, and passed.</summary>
    public static IEnumerable<Consequence> Hold(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemRemembers(facts.Items[number - 1] with { Heard = true }));

    /// <summary>An end of the measure's own is a lifting too (A35): both are told in time for the other to present its reasons.</summary>
    [Provision(A50_8)]
    public static IReadOnlyList<Limit> MeasureEnds(Facts facts, IReadOnlyList<int> items)
    {
        if (facts.Items[items[0] - 1].AuthorizedUntil is not { } end || end <= facts.Now)
            return [];
        var warning = end - facts.Now > facts.Practice.LiftHearingWindow ? end - facts.Practice.LiftHearingWindow : facts.Now + ((end - facts.Now) / 2);
        return [new Limit("reminder-1", warning, false), new Limit("end", end, true)];
    }

    [Provision(A50_8)]
    private static Failure NotHeard(Facts facts) =>
        new(facts.At, Codes.LiftWithoutHearing, A50_8, "Give the requesting State an opportunity to present its reasons first, or record why that is not possible.");
}
