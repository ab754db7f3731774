
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Postponed only because the execution interferes with an ongoing investigation, prosecution or judicial proceeding, 40(27).</summary>
internal static class Postponement
{
    [Provision(A40_27)]
    public static Failure? AnnouncedOnItsOnlyGround(Facts facts) => Only(facts, ((IntendToPostpone)facts.Said!).Ground);

    [Provision(A40_27)]
    public static Failure? OnItsOnlyGround(Facts facts) => Only(facts, ((Postpone)facts.Said!).Ground);

    [Provision(A40_27)]
    public static Failure? AnnouncementExplained(Facts facts) => Because(facts, ((IntendToPostpone)facts.Said!).Explanation);

    [Provision(A40_27)]
    public static Failure? Explained(Facts facts) => Because(facts, ((Postpone)facts.Said!).Explanation);

    /// <summary>A date of review is practice, and may be left out; one that is past can run no clock.</summary>
    public static Failure? ReviewNotPast(Facts facts) => ((Postpone)facts.Said!).ReviewAt <= facts.Now
        ? new Failure(facts.At + "/reviewAt", Codes.ContentInvalid, Citation.Technical, "The review lies in the past.")
        : null;

    /// <summary>The announcement is used up.</summary>
    public static Item Record(Facts facts, Item item) => item with { AnnouncedGrounds = [] };

    public static IReadOnlyList<Limit> Review(Facts facts, IReadOnlyList<int> items) =>
        facts.Said is Postpone { ReviewAt: { } at } ? [new Limit("review", at, true)] : [];

    [Provision(A40_27)]
    private static Failure? Only(Facts facts, Ground ground) => ground == Ground.Interference ? null
        : new Failure(facts.At + "/ground", Codes.GroundNotAvailable, A40_27, "Postponement is open only where the execution interferes with an ongoing investigation, prosecution or judicial proceeding.");

    [Provision(A40_27)]
    private static Failure? Because(Facts facts, string? explanation) => Wording.Missing(explanation)
        ? new Failure(facts.At + "/explanation", Codes.ReasonsRequired, A40_27, "Say with what the execution would interfere; it may stay general.")
        : null;
}
