using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>Preservation is refused on few grounds only; reasons and consultation are practice by analogy, 42(6), reading A21.</summary>
internal static class PreservationRefusals
{
    [Provision(A42_6)]
    public static Failure? Explained(Facts facts, Item item) => facts.Practice.ReasonsForPreservationRefusal ? Reasons.Explained(facts, item) : null;

    [Provision(A42_6)]
    public static Failure? Consulted(Facts facts, Item item) => facts.Practice.ConsultBeforePreservationRefusal ? Consultation.HeldOnEveryGround(facts, item) : null;

    /// <summary>Both are told where a reason rests on a reservation that the register does not show; the refusal stands.</summary>
    [Provision(A42_5)]
    public static IEnumerable<Consequence> Remark(Facts facts) => DualCriminality.IsRegistered(facts) ? [] : Reasons.Of(facts).Where(r => r.Ground == Ground.DualCriminality).SelectMany(r => Reasons.Tell(
        facts, r, "reservation-not-registered", A42_5, "The register shows no reservation of the requested State for want of dual criminality; the refusal stands."));

    /// <summary>The text gives a right to ask; that only the grounds of 42(6) keep an extension back is a State's own choice.</summary>
    [Provision(A42_6)]
    public static Failure? ExtensionReasons(Facts facts) => !facts.Practice.ExtensionsRefusedOnListedGroundsOnly ? null : OnlyOn(facts, ((RefuseExtension)facts.Said!).Reasons, A42_6);

    [Provision(A43_2)]
    public static Failure? RouteReasons(Facts facts) => OnlyOn(facts, ((RefuseRoute)facts.Said!).Reasons, A43_2);

    private static Failure? OnlyOn(Facts facts, IReadOnlyList<Reason>? reasons, Citation paragraph)
    {
        if (reasons is not { Count: > 0 })
            return new Failure(facts.At + "/reasons", Codes.ReasonsRequired, paragraph, "Give the ground.");
        for (var i = 0; i < reasons.Count; i++)
        {
            if (!Grounds.Of(RequestKind.ExpeditedPreservation).Contains(reasons[i].Ground))
                return new Failure($"{facts.At}/reasons/{i}/ground", Codes.GroundNotAvailable, paragraph, "Only essential interests, a domestic prohibition and discrimination are grounds here.");
            if (facts.Practice.ReasonsForPreservationRefusal && Wording.Missing(reasons[i].Explanation))
                return new Failure($"{facts.At}/reasons/{i}/explanation", Codes.ReasonsRequired, paragraph, "Explain the ground; the explanation may stay general.");
        }
        return null;
    }
}
