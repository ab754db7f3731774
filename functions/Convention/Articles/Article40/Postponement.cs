using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Postponed only because the execution interferes with an ongoing investigation, prosecution or trial, 40(27).</summary>
internal static class Postponement
{
    [Provision("40(27)")]
    public static Failure? AnnouncedOnItsOnlyGround(Draft draft) => Only(draft, ((IntendToPostpone)draft.Said!).Ground);

    [Provision("40(27)")]
    public static Failure? OnItsOnlyGround(Draft draft) => Only(draft, ((Postpone)draft.Said!).Ground);

    [Provision("40(27)")]
    public static Failure? AnnouncementExplained(Draft draft) => Because(draft, ((IntendToPostpone)draft.Said!).Explanation);

    [Provision("40(27)")]
    public static Failure? Explained(Draft draft) => Because(draft, ((Postpone)draft.Said!).Explanation);

    [Provision("40(27)")]
    public static Failure? ReviewDated(Draft draft) => ((Postpone)draft.Said!).ReviewAt switch
    {
        null => Failure.Missing(draft.At + "/reviewAt", "40(27)", "Say when the postponement is reviewed."),
        { } at when at <= draft.Now => new Failure(draft.At + "/reviewAt", Codes.ContentInvalid, "40(27)", "The review lies in the past."),
        _ => null,
    };

    /// <summary>The announcement is used up.</summary>
    public static Item Record(Draft draft, Item item) => item with { AnnouncedGrounds = [] };

    public static IReadOnlyList<Limit> Review(Draft draft, IReadOnlyList<int> items) =>
        draft.Said is Postpone { ReviewAt: { } at } ? [new Limit("review", at, true)] : [];

    [Provision("40(27)")]
    private static Failure? Only(Draft draft, Ground ground) => ground == Ground.Interference ? null
        : new Failure(draft.At + "/ground", Codes.GroundNotAvailable, "40(27)", "Postponement is open only where the execution interferes with an ongoing investigation, prosecution or trial.");

    [Provision("40(27)")]
    private static Failure? Because(Draft draft, string? explanation) => Wording.Missing(explanation)
        ? new Failure(draft.At + "/explanation", Codes.ReasonsRequired, "40(27)", "Say with what the execution would interfere; it may stay general.")
        : null;
}
