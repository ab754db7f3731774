namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Whose paragraphs 8 to 31 a case runs under, fixed when it is received.</summary>
internal static class Regimes
{
    public static LegalRegime Of(Submission submission) => Of(submission.Register, submission.From, submission.To, submission.Now, submission.Kind, submission.Content.ForKind?.Treaty);

    /// <summary>A treaty on the very matter comes before one on mutual assistance in general, and of several the one that the request names.</summary>
    [Provision(A40_7)]
    [Provision(A40_32)]
    [Provision(A44_2)]
    [Provision(A47_2)]
    [Provision(A50_10)]
    [Provision(A60_1)]
    public static LegalRegime Of(Register register, StateCode one, StateCode other, DateTimeOffset at, RequestKind kind, string? named = null) =>
        Governing(register, one, other, at, kind, named) is not { } treaty ? new LegalRegime(RegimeKind.Convention)
        : register.Agreed(AgreementKind.ApplyConvention, one, other, at) ? new LegalRegime(RegimeKind.AgreedConvention, treaty.Id)
        : new LegalRegime(RegimeKind.Treaty, treaty.Id);

    /// <summary>A treaty that is relied on by its name is one that the two States have entered.</summary>
    [Provision(A40_7)]
    [Cites(A37_8, A47_2)]
    public static Failure? NamedIsEntered(Submission submission) =>
        submission.Kind != RequestKind.LawEnforcementCooperation
        && submission.Content.ForKind?.Treaty is { } id
        && submission.Register.Named(id, submission.From, submission.To) is null
            ? new Failure("/content/forKind/treaty", Codes.ContentInvalid, submission.Paragraphs.Treaty, "The register has no treaty of this name between the two States.")
            : null;

    private static Treaty? Governing(Register register, StateCode one, StateCode other, DateTimeOffset at, RequestKind kind, string? named)
    {
        foreach (var scope in Scopes(kind))
        {
            if ((register.AllBetween(one, other, scope, at).FirstOrDefault(t => t.Id == named) ?? register.Between(one, other, scope, at)) is { } treaty)
                return treaty;
        }
        return null;
    }

    /// <summary>The matters on which a treaty governs such a request, the nearest first.</summary>
    [Provision(A37_8)]
    [Provision(A40_7)]
    [Provision(A50_3)]
    [Provision(A60_1)]
    private static TreatyScope[] Scopes(RequestKind kind) => kind switch
    {
        RequestKind.LawEnforcementCooperation => [TreatyScope.LawEnforcement],
        RequestKind.JointInvestigation => [TreatyScope.JointInvestigations],
        RequestKind.ProvisionalArrest => [TreatyScope.Extradition],
        RequestKind.TransferOfSentencedPerson => [TreatyScope.SentencedPersons],
        RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure => [TreatyScope.Confiscation, TreatyScope.MutualAssistance],
        _ => [TreatyScope.MutualAssistance],
    };
}
