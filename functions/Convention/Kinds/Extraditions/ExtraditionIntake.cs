using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Kinds.Extraditions;

/// <summary>What a request for extradition or provisional arrest needs, 37.</summary>
internal static class ExtraditionIntake
{
    [Provision("37(1)")]
    [Provision("37(19)")]
    public static void Examine(Submission submission)
    {
        submission.Remark(Channels.Designated(submission, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, "37(19)"));
        submission.Remark(Basis.OfExtradition(submission));
        ExamineRequest(submission);
        submission.Fail(RequestForPerson.Punishable(submission));
    }

    [Provision("37(10)")]
    public static void ExamineProvisional(Submission submission)
    {
        submission.Remark(Channels.Designated(submission, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, "37(19)"));
        ExamineRequest(submission);
        if (Wording.Missing(submission.Content.Urgency))
            submission.Fail(Failure.Missing("/content/urgency", "37(10)", "Provisional arrest is for urgent cases; say why it is urgent."));
    }

    private static void ExamineRequest(Submission submission)
    {
        Required.ForRequest(submission);
        Required.Facts(submission, "37(1)");
        Required.Person(submission, "37(1)");
        submission.Fail(RequestForPerson.Presence(submission));
    }
}
