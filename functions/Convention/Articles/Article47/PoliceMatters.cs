using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article47;

/// <summary>What each matter of police cooperation asks for, 47(1)(b) to (f).</summary>
internal static class PoliceMatters
{
    [Provision("47(1)")]
    public static void Examine(Submission submission)
    {
        submission.Fail(PoliceCooperation.ChosenIsInForce(submission));
        submission.Fail(Named(submission.Content));
        switch (submission.Content.ForKind?.Matter)
        {
            case PoliceMatter.AnalysisMaterial:
                submission.Fail(Material(submission.Content.ForKind));
                break;
            case PoliceMatter.Liaison:
                submission.Fail(Liaison(submission.Content.ForKind));
                break;
        }
    }

    /// <summary>What persons do is told after the check of 36(1) only, like everything else that is personal.</summary>
    [Provision("47(1)(b)")]
    [Provision("36(1)")]
    public static Failure? AnswerChecked(Draft draft)
    {
        var statement = ((RecordOutcome)draft.Said!).PersonalData;
        return statement is null && draft.Before.Matter != PoliceMatter.Persons ? null
            : RequestData.Check(statement, draft.At + "/personalData", Codes.TransferBlockedPersonalData);
    }

    [Provision("47(1)")]
    private static Failure? Named(RequestContent content) => content.ForKind?.Matter is null
        ? Failure.Missing("/content/forKind/matter", "47(1)", "Say what the cooperation is about.")
        : null;

    [Provision("47(1)(c)")]
    private static IEnumerable<Failure> Material(KindContent content)
    {
        if (content.Elements is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/elements", "47(1)(c)", "Name the items or data by their digests.");
        if (content.Handling is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/handling", "47(1)(c)", "Say how the material is to be handled.");
    }

    [Provision("47(1)(e)")]
    private static Failure? Liaison(KindContent content) => Wording.Missing(content.Basis)
        ? new Failure("/content/forKind/basis", Codes.AgreementRequired, "47(1)(e)", "Staff and liaison officers come under an agreement or arrangement; give its reference.")
        : null;
}
