using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>Preservation is refused on few grounds only; reasons and consultation are practice by analogy, 42(6), reading A21.</summary>
internal static class PreservationRefusals
{
    [Provision("42(6)")]
    public static Failure? Explained(Draft draft, Item item) => draft.Practice.ReasonsForPreservationRefusal ? Reasons.Explained(draft, item) : null;

    [Provision("42(6)")]
    public static Failure? Consulted(Draft draft, Item item) => draft.Practice.ConsultBeforePreservationRefusal ? Consultation.HeldOnEveryGround(draft, item) : null;

    [Provision("42(6)")]
    public static Failure? ExtensionReasons(Draft draft) => OnlyOn(draft, ((RefuseExtension)draft.Said!).Reasons, "42(6)");

    [Provision("43(2)")]
    public static Failure? RouteReasons(Draft draft) => OnlyOn(draft, ((RefuseRoute)draft.Said!).Reasons, "43(2)");

    private static Failure? OnlyOn(Draft draft, IReadOnlyList<Reason>? reasons, string paragraph)
    {
        if (reasons is not { Count: > 0 })
            return new Failure(draft.At + "/reasons", Codes.ReasonsRequired, paragraph, "Give the ground.");
        for (var i = 0; i < reasons.Count; i++)
        {
            if (!Grounds.Of(RequestKind.ExpeditedPreservation).Contains(reasons[i].Ground))
                return new Failure($"{draft.At}/reasons/{i}/ground", Codes.GroundNotAvailable, paragraph, "Only essential interests, a domestic prohibition and discrimination are grounds here.");
            if (draft.Practice.ReasonsForPreservationRefusal && Wording.Missing(reasons[i].Explanation))
                return new Failure($"{draft.At}/reasons/{i}/explanation", Codes.ReasonsRequired, paragraph, "Explain the ground; the explanation may stay general.");
        }
        return null;
    }
}
