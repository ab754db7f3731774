using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article47;

/// <summary>What each matter of police cooperation asks for, 47(1)(b) to (f).</summary>
internal static class PoliceMatters
{
    [Provision("47(1)")]
    public static IEnumerable<Failure> Examine(Submission submission)
    {
        if (PoliceCooperation.ChosenIsInForce(submission) is { } notInForce)
            yield return notInForce;
        foreach (var failure in submission.Content.ForKind switch
        {
            not { Matter: not null } => [Failure.Missing("/content/forKind/matter", "47(1)", "Say what the cooperation is about.")],
            { Matter: PoliceMatter.AnalysisMaterial } asked => Material(asked),
            { Matter: PoliceMatter.Liaison } asked => Liaison(asked),
            _ => [],
        })
        {
            yield return failure;
        }
    }

    /// <summary>What persons do is told after the check of 36(1) only, like everything else that is personal.</summary>
    [Provision("47(1)(b)")]
    [Provision("36(1)")]
    public static Failure? AnswerChecked(Facts facts)
    {
        var statement = ((RecordOutcome)facts.Said!).PersonalData;
        return statement is null && facts.Before.Matter != PoliceMatter.Persons ? null
            : RequestData.Check(statement, facts.At + "/personalData", Codes.TransferBlockedPersonalData);
    }

    [Provision("47(1)(c)")]
    private static IEnumerable<Failure> Material(KindContent content)
    {
        if (content.Elements is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/elements", "47(1)(c)", "Name the items or data by their digests.");
        if (content.Handling is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/handling", "47(1)(c)", "Say how the material is to be handled.");
    }

    [Provision("47(1)(e)")]
    private static IEnumerable<Failure> Liaison(KindContent content)
    {
        if (Wording.Missing(content.Basis))
            yield return new Failure("/content/forKind/basis", Codes.AgreementRequired, "47(1)(e)", "Staff and liaison officers come under an agreement or arrangement; give its reference.");
    }
}
