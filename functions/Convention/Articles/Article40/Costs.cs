using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Ordinary costs are the requested State's; extraordinary ones are consulted on, and hold up only what causes them, 40(30).</summary>
internal static class Costs
{
    /// <summary>How costs are borne, in the words of both; the costly part goes on when both say the same.</summary>
    [Provision(A40_30)]
    public static readonly BothSides OnTerms = new("costs", A40_30, static (d, _) => ((AgreeCosts)d.Said!).Terms) { Confirms = static said => ((AgreeCosts)said).Confirms };

    [Provision(A40_30)]
    public static Failure? Described(Facts facts) => Wording.Missing(((ForeseeCosts)facts.Said!).Description)
        ? Failure.Missing(facts.At + "/description", A40_30, "Describe the costs that are foreseen.")
        : null;

    [Provision(A40_30)]
    public static Failure? ClaimAgreed(Facts facts) =>
        facts.Register.Agreed(AgreementKind.RequesterBearsCosts, facts.Before.Requesting, facts.Before.Requested, facts.Now) ? null
            : new Failure(facts.At, Codes.CostAgreementRequired, A40_30, "Ordinary costs are borne by the requested State unless both agreed otherwise.");
}
