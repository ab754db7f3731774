using RequestRouter.Convention.Articles.Article35;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article45;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Everything a request for mutual assistance must fulfil to be received; every failure is found, in the order of the text.</summary>
internal static class MutualAssistanceIntake
{
    public static void Examine(Examination examination)
    {
        examination.Remark(Channels.Designated(examination, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, A40_12_a));
        examination.Remark(Channels.Interpol(examination));
        examination.Remark(Channels.InterpolAgreed(examination));
        ExamineContent(examination);
    }

    /// <summary>What is written, by whatever way it came.</summary>
    public static void ExamineContent(Examination examination)
    {
        var content = examination.Content;
        examination.Remark(Languages.Notified(examination));
        examination.Fail(Languages.Accepted(examination));
        examination.Fail(Contents.Authority(examination));
        examination.Fail(Contents.Proceedings(content));
        examination.Fail(Contents.SummaryOfFacts(content));
        examination.Fail(Contents.AssistanceSought(content));
        examination.Fail(Contents.DocumentsToServe(content));
        examination.Fail(ConcernedContents.Concerned(content));
        examination.Fail(ConcernedContents.Periods(content));
        examination.Remark(ConcernedContents.PeriodsOpen(content));
        examination.Remark(Contents.Places(content));
        examination.Fail(Contents.Use(examination));
        examination.Fail(Scope.Gate(content, seriousCrimesToo: true));
        examination.Fail(RealTimeTraffic.Contents(content));
        examination.Remark(Videoconference.Asked(content));
        examination.Fail(Videoconference.Records(content));
        examination.Remark(RequestData.Check(content));
    }
}
