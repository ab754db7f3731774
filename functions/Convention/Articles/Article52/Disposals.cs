
namespace RequestRouter.Convention.Articles.Article52;

/// <summary>Return, contribution, sharing and deductions, 52, with the victims considered first, 34(2).</summary>
internal static class Disposals
{
    [Provision(A52_2)]
    public static Failure? PurposeOfReturn(Facts facts) => Wording.Missing(((AskReturn)facts.Said!).Purpose)
        ? Failure.Missing(facts.At + "/purpose", A52_2, "Say whether victims are to be compensated or prior legitimate owners to be restored, and whom.")
        : null;

    [Provision(A34_2)]
    public static Item RememberClaims(Facts facts, Item item) =>
        item with { Property = item.Property! with { VictimClaims = ((AskReturn)facts.Said!).VictimClaims?.Count ?? 0 } };

    /// <summary>Each claim of a victim has an outcome or a reason.</summary>
    [Provision(A34_2)]
    public static Failure? EachClaimAnswered(Facts facts, Item item)
    {
        var claims = item.Property?.VictimClaims ?? 0;
        var outcomes = ((ConsiderReturn)facts.Said!).VictimOutcomes;
        return claims == 0 || (outcomes?.Count == claims && !Wording.Missing(outcomes)) ? null
            : Failure.Missing(facts.At + "/victimOutcomes", A34_2, $"Give an outcome or a reason for each of the {claims} claims of victims.");
    }

    [Provision(A52_3)]
    public static Failure? VictimsFirst(Facts facts) => facts.Said is DisposeProperty { Disposition: not Disposition.DomesticLaw } said && Wording.Missing(said.VictimsConsidered)
        ? Failure.Missing(facts.At + "/victimsConsidered", A52_3, "Say how the compensation of victims was considered before.")
        : null;

    [Provision(A52_3)]
    public static Failure? AgreementNamed(Facts facts) => facts.Said is DisposeProperty { Disposition: not Disposition.DomesticLaw } said && Wording.Missing(said.Agreement)
        ? Failure.Missing(facts.At + "/agreement", A52_3, "Name the agreement or arrangement on the contribution or sharing.")
        : null;

    /// <summary>Reasonable expenses, each with its reason, and none where the two States agreed on none.</summary>
    [Provision(A52_4)]
    public static Failure? DeductionsReasonable(Facts facts)
    {
        var deductions = (facts.Said is DisposeProperty disposal ? disposal.Deductions : ((ReturnProperty)facts.Said!).Deductions) ?? [];
        if (deductions.Count > 0 && facts.Register.Agreed(AgreementKind.NoDeductions, facts.Before.Requesting, facts.Before.Requested, facts.Now))
            return new Failure(facts.At + "/deductions", Codes.ContentInvalid, A52_4, "The two States have agreed that nothing is deducted.");
        for (var i = 0; i < deductions.Count; i++)
        {
            if (Wording.Missing(deductions[i].What) || deductions[i].Amount is null || Wording.Missing(deductions[i].Reason))
                return Failure.Missing($"{facts.At}/deductions/{i}", A52_4, "Say what was spent, how much, and why it is reasonable.");
        }
        return null;
    }
}
