using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article47;

/// <summary>What each matter of police cooperation asks for, 47(1)(b) to (f).</summary>
internal static class PoliceMatters
{
    [Provision(A47_1)]
    public static IEnumerable<Failure> Examine(Submission submission)
    {
        if (PoliceCooperation.ChosenIsInForce(submission) is { } notInForce)
            yield return notInForce;
        foreach (var failure in submission.Content.ForKind switch
        {
            not { Matter: not null } => [Failure.Missing("/content/forKind/matter", A47_1, "Say what the cooperation is about.")],
            { Matter: PoliceMatter.AnalysisMaterial } asked => Material(asked),
            _ => [],
        })
        {
            yield return failure;
        }
    }

    /// <summary>What persons do is told after the check of 36(1) only, like everything else that is personal.</summary>
    [Provision(A47_1_b)]
    [Provision(A36_1)]
    public static Failure? AnswerChecked(Facts facts)
    {
        var statement = ((RecordOutcome)facts.Said!).PersonalData;
        return statement is null && facts.Before.Matter != PoliceMatter.Persons ? null
            : RequestData.Check(statement, facts.At + "/personalData", Codes.TransferBlockedPersonalData);
    }

    [Provision(A47_1_c)]
    private static IEnumerable<Failure> Material(KindContent content)
    {
        if (content.Elements is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/elements", A47_1_c, "Name the items or data by their digests.");
        if (content.Handling is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/handling", A47_1_c, "Say how the material is to be handled.");
    }

    /// <summary>The posting of liaison officers is subject to an agreement or arrangement; what else is coordinated is not.</summary>
    [Provision(A47_1_e)]
    public static IEnumerable<Failure> Liaison(Submission submission)
    {
        if (submission.Content.ForKind is { Matter: PoliceMatter.Liaison } content && Wording.Missing(content.Basis))
            yield return new Failure("/content/forKind/basis", Codes.AgreementRequired, A47_1_e, "Liaison officers are posted under an agreement or arrangement, and none is named; coordination and other exchange of staff need none.");
    }
}
