using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Ordinary costs are the requested State's; extraordinary ones are consulted on, and hold nothing up that the requested State does all the same, 40(30).</summary>
internal static class Costs
{
    /// <summary>How costs are borne, in the words of both; the item comes back to where it stood when both say the same.</summary>
    [Provision(A40_30)]
    public static readonly BothSides OnTerms = new("costs", A40_30, static (d, _) => ((AgreeCosts)d.Said!).Terms) { Confirms = static said => ((AgreeCosts)said).Confirms };

    /// <summary>Back to where the consultation began, once both say the same.</summary>
    [Provision(A40_30)]
    public static ItemState WhenAgreed(Facts facts, Item item) => OnTerms.Goes(item.Paused ?? ItemState.Executing)(facts, item);

    public static Item Record(Facts facts, Item item)
    {
        var recorded = OnTerms.Record(facts, item);
        return OnTerms.Agreed(recorded) is null ? recorded : recorded with { Paused = null };
    }

    [Provision(A40_30)]
    public static Failure? Described(Facts facts) => Wording.Missing(((ForeseeCosts)facts.Said!).Description)
        ? Failure.Missing(facts.At + "/description", A40_30, "Describe the costs that are foreseen.")
        : null;

    [Provision(A40_30)]
    public static Failure? ClaimAgreed(Facts facts) =>
        facts.Register.Agreed(AgreementKind.RequesterBearsCosts, facts.Before.Requesting, facts.Before.Requested, facts.Now) ? null
            : new Failure(facts.At, Codes.CostAgreementRequired, A40_30, "Ordinary costs are borne by the requested State unless both agreed otherwise.");
}
