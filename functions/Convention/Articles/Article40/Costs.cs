using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Ordinary costs are the requested State's; extraordinary ones are consulted on, and hold up only what causes them, 40(30).</summary>
internal static class Costs
{
    /// <summary>How costs are borne, in the words of both; the costly part goes on when both say the same.</summary>
    [Provision("40(30)")]
    public static readonly BothSides OnTerms = new("costs", "40(30)", static (d, _) => ((AgreeCosts)d.Said!).Terms) { Confirms = static said => ((AgreeCosts)said).Confirms };

    [Provision("40(30)")]
    public static Failure? Described(Draft draft) => Wording.Missing(((ForeseeCosts)draft.Said!).Description)
        ? Failure.Missing(draft.At + "/description", "40(30)", "Describe the costs that are foreseen.")
        : null;

    [Provision("40(30)")]
    public static Failure? ClaimAgreed(Draft draft) =>
        draft.Register.Agreed(AgreementKind.RequesterBearsCosts, draft.Before.Requesting, draft.Before.Requested, draft.Now) ? null
            : new Failure(draft.At, Codes.CostAgreementRequired, "40(30)", "Ordinary costs are borne by the requested State unless both agreed otherwise.");
}
