using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>
/// States may cooperate beyond the Convention on bases of their own (60(1), note 5). Where both have entered that they let the router
/// carry it, a request that the Convention does not cover is carried too; the guards of its kind stay.
/// </summary>
internal static class OutsideConvention
{
    [Provision(A60_1)]
    [Provision(Note5)]
    public static void Waive(Examination examination)
    {
        if (Agreed(examination))
            examination.Waive(IsOfScope);
    }

    /// <summary>Whether the request is carried on a basis outside the Convention, because no offence in it is covered.</summary>
    public static bool Covers(Submission submission) =>
        Agreed(submission) && submission.Content.Offences is { Count: > 0 } && Articles.Article35.Scope.Basis(submission.Content) != ScopeBasis.ConventionOffence;

    /// <summary>What governs a request that is carried so; its treaty's provisions, where there is one, as they would within the Convention.</summary>
    [Provision(A60_1)]
    public static LegalRegime? Regime(Submission submission) => !Covers(submission) ? null
        : new(RegimeKind.OutsideConvention, Articles.Article40.Governing.TreatyOf(Articles.Article40.Regimes.Of(submission)));

    private static bool Agreed(Submission submission) =>
        submission.Register.Agreed(AgreementKind.OutsideConvention, submission.From, submission.To, submission.Now);

    private static bool IsOfScope(Failure failure) =>
        failure.Code is Codes.OutOfScope or Codes.NotSeriousCrime or Codes.PredicateNotInConvention;
}
