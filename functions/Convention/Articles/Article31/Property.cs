
namespace RequestRouter.Convention.Articles.Article31;

/// <summary>Proceeds, what they became, what they were mixed with, and instruments of an offence, 31.</summary>
internal static class Property
{
    /// <summary>What it is to the offence, and to which; its nature and place do not matter, 2(i).</summary>
    [Provision("2(i)")]
    [Provision("2(j)")]
    [Provision("31(1)")]
    [Provision("31(4)")]
    [Provision("31(5)")]
    public static IEnumerable<Failure> Described(PropertyContent property, string at, int offences)
    {
        if (property.Role is null)
            yield return Failure.Missing(at + "/role", "2(j)", "Say whether it is proceeds, of equivalent value, an instrument, a substitute, mixed property or income.");
        if (property.Offence is null)
            yield return Failure.Missing(at + "/offence", "2(j)", "Say to which offence of the request it is linked.");
        else if (property.Offence < 1 || property.Offence > offences)
            yield return new Failure(at + "/offence", Codes.ContentInvalid, "2(j)", "The request has no offence of this number.");
        if (property is { Role: PropertyRole.Intermingled, AssessedValue: null })
            yield return Failure.Missing(at + "/assessedValue", "31(5)", "Assess the value of the proceeds that were mixed in.");
    }

    /// <summary>Mixed property is confiscated up to the assessed value of the proceeds, and a foreign order to the extent asked for.</summary>
    [Provision("31(5)")]
    [Provision("50(1)")]
    public static Failure? WithinLimits(Facts facts, Item item)
    {
        var amount = ((RecordConfiscation)facts.Said!).Amount;
        if (item.Property?.AssessedValue is { } assessed && Above(amount, assessed))
            return new Failure(facts.At + "/amount", Codes.ExceedsAssessedValue, "31(5)", "Mixed property is confiscated up to the assessed value of the proceeds in it, in the same currency.");
        return item.Property?.Extent is { } extent && amount is not null && Above(amount, extent)
            ? new Failure(facts.At + "/amount", Codes.ExceedsRequest, "50(1)", "The order is executed to the extent asked for, in the same currency.")
            : null;
    }

    /// <summary>What was done has to be said: without it nothing is reported.</summary>
    [Provision("31(3)")]
    [Provision("31(7)")]
    public static Failure? StepNamed(Facts facts) => ((RecordPropertyStep)facts.Said!).Step is null
        ? Failure.Missing(facts.At + "/step", "31(3)", "Say what was done.")
        : null;

    [Provision("31(3)")]
    public static Failure? ByAuthority(Facts facts) => Wording.Missing(((RecordPropertyStep)facts.Said!).ByAuthority)
        ? Failure.Missing(facts.At + "/byAuthority", OfStep(facts), "The authority is not named.")
        : null;

    [Provision("31(3)")]
    public static Failure? StepDated(Facts facts) => ((RecordPropertyStep)facts.Said!).At is null
        ? Failure.Missing(facts.At + "/at", OfStep(facts), "When it was done is not said.")
        : null;

    [Provision("31(3)")]
    public static Failure? SumGiven(Facts facts) =>
        facts.Said is RecordPropertyStep { Amount: null, Step: PropertyStep.Valuation or PropertyStep.Sale or PropertyStep.Costs or PropertyStep.Interest }
            ? Failure.Missing(facts.At + "/amount", OfStep(facts), "The sum is not given.")
            : null;

    private static string OfStep(Facts facts) => ((RecordPropertyStep)facts.Said!).Step == PropertyStep.RecordsOrdered ? "31(7)" : "31(3)";

    private static bool Above(Money? amount, Money limit) => amount is null || amount.Currency != limit.Currency || amount.Amount > limit.Amount;
}
