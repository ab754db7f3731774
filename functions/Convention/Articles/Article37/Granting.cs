
namespace RequestRouter.Convention.Articles.Article37;

/// <summary>Granting beyond what is owed: without dual criminality, and for related lesser offences, 37(2), 37(3).</summary>
internal static class Granting
{
    /// <summary>The return to serve the sentence, as both agreed to it.</summary>
    public static readonly Condition ReturnCondition = new(1, ConditionKind.Other, "The person is returned to serve the sentence, 37(12).");

    /// <summary>Only the State's own law allows it, so the law is cited.</summary>
    [Provision(A37_2)]
    public static Failure? ProvisionCited(Facts facts) => facts.Said is GrantExtradition { WithoutDualCriminality: true } said && Wording.Missing(said.Provision)
        ? new Failure(facts.At + "/provision", Codes.ReasonsRequired, A37_2, "Cite the provision of your law that allows extradition although the act is no offence there.")
        : null;

    /// <summary>An accessory offence goes with one that is extraditable by itself; never alone.</summary>
    [Provision(A37_3)]
    public static Failure? BesideAMainOffence(Facts facts, Item item)
    {
        if (!item.Accessory)
            return null;
        foreach (var other in facts.Items)
        {
            if (!other.Accessory)
                return null;
        }
        return new Failure(facts.At + "/items", Codes.OutOfScope, A37_3, $"Item {item.Number} is extraditable only beside an offence that is extraditable by itself, and the request has none.");
    }

    /// <summary>The condition discharges a State whose law permits surrender only upon it.</summary>
    [Provision(A37_12)]
    public static Failure? ReturnLawCited(Facts facts) => facts.Said is GrantExtradition { OnReturnCondition: true } said && Wording.Missing(said.Provision)
        ? new Failure(facts.At + "/provision", Codes.ReasonsRequired, A37_12, "That your law permits the surrender of a national only on condition of return is not said.")
        : null;

    /// <summary>What was announced against it is no ground any more.</summary>
    [Provision(A37_2)]
    public static Item NoGroundIsLeft(Facts facts, Item item) => item with { AnnouncedGrounds = [], ConsultedGrounds = [] };
}
