using RequestRouter.Convention.Articles.Article35;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article45;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Everything a request for mutual assistance must fulfil to be received; every failure is found, in the order of the text.</summary>
internal static class MutualAssistanceIntake
{
    public static void Examine(Submission submission)
    {
        submission.Remark(Channels.Designated(submission, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, "40(12)(a)"));
        submission.Fail(Channels.Interpol(submission));
        ExamineContent(submission);
    }

    /// <summary>What is written, by whatever way it came.</summary>
    public static void ExamineContent(Submission submission)
    {
        var content = submission.Content;
        submission.Remark(Languages.Notified(submission));
        submission.Fail(Languages.Accepted(submission));
        submission.Fail(Contents.Authority(submission));
        submission.Fail(Contents.Proceedings(content));
        submission.Fail(Contents.SummaryOfFacts(content));
        submission.Fail(Contents.AssistanceSought(content));
        submission.Fail(ConcernedContents.Concerned(content));
        submission.Fail(ConcernedContents.Periods(content));
        submission.Fail(Contents.Use(submission));
        submission.Fail(Scope.Gate(content, seriousCrimesToo: true));
        submission.Fail(RealTimeTraffic.Contents(content));
        submission.Fail(Videoconference.Asked(content));
        submission.Fail(Videoconference.Records(content));
        submission.Remark(RequestData.Check(content));
    }
}
