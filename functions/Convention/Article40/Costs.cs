using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article40;

/// <summary>Ordinary costs are the requested State's; extraordinary ones are consulted on, and hold up only what causes them, 40(30).</summary>
internal static class Costs
{
    [Provision("40(30)")]
    public static Failure? Described(Draft draft) => Text.Missing(((ForeseeCosts)draft.Said!).Description)
        ? Failure.Missing(draft.At + "/description", "40(30)", "Describe the costs that are foreseen.")
        : null;

    [Provision("40(30)")]
    public static Failure? TermsRecorded(Draft draft) => Text.Missing(((AgreeCosts)draft.Said!).Terms)
        ? Failure.Missing(draft.At + "/terms", "40(30)", "Record the terms, and how the costs are borne.")
        : null;

    [Provision("40(30)")]
    public static Failure? ClaimAgreed(Draft draft) =>
        draft.Register.Agreed(AgreementKind.RequesterBearsCosts, draft.Before.Requesting, draft.Before.Requested, draft.Now) ? null
            : new Failure(draft.At, Codes.CostAgreementRequired, "40(30)", "Ordinary costs are borne by the requested State unless both agreed otherwise.");

    /// <summary>Nothing is left to agree on once both have; a side may record its terms anew before that.</summary>
    public static Failure? NotYetAgreedByAll(Draft draft, Item item) => item.CostsAgreedBy.Count < 2 ? null
        : Failure.Conflict("40(30)", "Both have recorded the terms.", draft.At);

    public static Item Agree(Draft draft, Item item) => item.CostsAgreedBy.Contains(draft.Said!.From) ? item
        : item with { CostsAgreedBy = [.. item.CostsAgreedBy, draft.Said.From] };

    [Provision("40(30)")]
    public static ItemState WhenBothAgreed(Draft draft, Item item) =>
        item.CostsAgreedBy.Any(s => s != draft.Said!.From) ? ItemState.Executing : item.State;
}
