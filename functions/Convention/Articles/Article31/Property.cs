
namespace RequestRouter.Convention.Articles.Article31;

/// <summary>Proceeds, what they became, what they were mixed with, and instruments of an offence, 31.</summary>
internal static class Property
{
    /// <summary>What it is to the offence, and to which; its nature and place do not matter, 2(i).</summary>
    [Provision(A2_i)]
    [Provision(A2_j)]
    [Provision(A31_1)]
    [Provision(A31_4)]
    [Provision(A31_5)]
    public static IEnumerable<Failure> Described(PropertyContent property, string at, int offences)
    {
        if (property.Role is null)
            yield return Failure.Missing(at + "/role", A2_j, "Say whether it is proceeds, of equivalent value, an instrument, a substitute, mixed property or income.");
        if (property.Offence is null)
            yield return Failure.Missing(at + "/offence", A2_j, "Say to which offence of the request it is linked.");
        else if (property.Offence < 1 || property.Offence > offences)
            yield return new Failure(at + "/offence", Codes.ContentInvalid, A2_j, "The request has no offence of this number.");
        if (property is { Role: PropertyRole.Intermingled, AssessedValue: null })
            yield return Failure.Missing(at + "/assessedValue", A31_5, "Assess the value of the proceeds that were mixed in.");
    }

    /// <summary>Mixed property is confiscated up to the assessed value of the proceeds, and a foreign order to the extent asked for.</summary>
    [Provision(A31_5)]
    [Provision(A50_1_b)]
    public static Failure? WithinLimits(Facts facts, Item item)
    {
        var amount = ((RecordConfiscation)facts.Said!).Amount;
        if (item.Property?.AssessedValue is { } assessed && Above(amount, assessed))
            return new Failure(facts.At + "/amount", Codes.ExceedsAssessedValue, A31_5, "Mixed property is confiscated up to the assessed value of the proceeds in it, in the same currency.");
        return item.Property?.Extent is { } extent && amount is not null && Above(amount, extent)
            ? new Failure(facts.At + "/amount", Codes.ExceedsRequest, A50_1_b, "The order is executed to the extent asked for, in the same currency.")
            : null;
    }

    /// <summary>What was done has to be said: without it nothing is reported.</summary>
    [Provision(A31_3)]
    [Provision(A31_7)]
    public static Failure? StepNamed(Facts facts) => ((RecordPropertyStep)facts.Said!).Step is null
        ? Failure.Missing(facts.At + "/step", A31_3, "Say what was done.")
        : null;

    [Provision(A31_3)]
    [Cites(A31_7)]
    public static Failure? ByAuthority(Facts facts) => Wording.Missing(((RecordPropertyStep)facts.Said!).ByAuthority)
        ? Failure.Missing(facts.At + "/byAuthority", OfStep(facts), "The authority is not named.")
        : null;

    [Provision(A31_3)]
    [Cites(A31_7)]
    public static Failure? StepDated(Facts facts) => ((RecordPropertyStep)facts.Said!).At is null
        ? Failure.Missing(facts.At + "/at", OfStep(facts), "When it was done is not said.")
        : null;

    [Provision(A31_3)]
    [Cites(A31_7)]
    public static Failure? SumGiven(Facts facts) =>
        facts.Said is RecordPropertyStep { Amount: null, Step: PropertyStep.Valuation or PropertyStep.Sale or PropertyStep.Costs or PropertyStep.Interest }
            ? Failure.Missing(facts.At + "/amount", OfStep(facts), "The sum is not given.")
            : null;

    private static Paragraph OfStep(Facts facts) => ((RecordPropertyStep)facts.Said!).Step == PropertyStep.RecordsOrdered ? A31_7 : A31_3;

    private static bool Above(Money? amount, Money limit) => amount is null || amount.Currency != limit.Currency || amount.Amount > limit.Amount;
}
