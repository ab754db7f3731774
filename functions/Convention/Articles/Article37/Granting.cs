
namespace RequestRouter.Convention.Articles.Article37;

/// <summary>Granting beyond what is owed: without dual criminality, and for related lesser offences, 37(2), 37(3).</summary>
internal static class Granting
{
    private static readonly StateSet Granted = StateSet.Of(
        ItemState.ConditionsOffered, ItemState.Granted, ItemState.GrantedOnReturnCondition, ItemState.Surrendered);

    /// <summary>Only the State's own law allows it, so the law is cited.</summary>
    [Provision(A37_2)]
    public static Failure? ProvisionCited(Facts facts) => facts.Said is GrantExtradition { WithoutDualCriminality: true } said && Wording.Missing(said.Provision)
        ? new Failure(facts.At + "/provision", Codes.ReasonsRequired, A37_2, "Cite the provision of your law that allows extradition although the act is no offence there.")
        : null;

    /// <summary>An accessory offence goes with a main one that is granted, now or before; never alone.</summary>
    [Provision(A37_3)]
    public static Failure? BesideAMainOffence(Facts facts, Item item)
    {
        if (!item.Accessory)
            return null;
        foreach (var index in facts.Affected)
        {
            if (!facts.Items[index].Accessory)
                return null;
        }
        foreach (var other in facts.Items)
        {
            if (!other.Accessory && Granted.Has(other.State))
                return null;
        }
        return new Failure(facts.At + "/items", Codes.OutOfScope, A37_3, $"Item {item.Number} is extraditable only beside an offence that is granted by itself.");
    }

    /// <summary>What was announced against it is no ground any more.</summary>
    [Provision(A37_2)]
    public static Item NoGroundIsLeft(Facts facts, Item item) => item with { AnnouncedGrounds = [], ConsultedGrounds = [] };
}
