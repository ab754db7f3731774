
namespace RequestRouter.Convention.Tests.Article40;

/// <summary>
/// Questions, status and the word that something is no longer required rest on 40(16) and 40(26) where article 40 governs the case. Elsewhere
/// they are practice and cite nothing, as the closing of a case does everywhere.
/// </summary>
public class WhatIsPractice
{
    private static readonly RequestKind[] NotGoverned =
    [
        RequestKind.Extradition, RequestKind.ProvisionalArrest, RequestKind.ProsecutionInLieu, RequestKind.SentenceEnforcement, RequestKind.TransferOfSentencedPerson,
        RequestKind.TransferOfProceedings, RequestKind.AssetReturn, RequestKind.OnwardTransfer, RequestKind.TwentyFourSevenAssistance, RequestKind.LawEnforcementCooperation,
        RequestKind.JointInvestigation, RequestKind.JurisdictionConsultation, RequestKind.Dispute, RequestKind.ContentRemoval,
    ];

    public static TheoryData<RequestKind> Outside => [.. NotGoverned];

    public static TheoryData<RequestKind> Inside => [.. Machines.Known.Except(NotGoverned)];

    [Theory]
    [MemberData(nameof(Outside))]
    public void Outside_article_40_status_and_questions_cite_nothing(RequestKind kind) // 40(16), 40(26)
    {
        var machine = Machines.Of(kind);
        Assert.DoesNotContain(machine.Rows, row => row.Citation.Text.StartsWith("40(", StringComparison.Ordinal));
        Assert.DoesNotContain(machine.Clocks, clock => clock.Citation.Text.StartsWith("40(", StringComparison.Ordinal));
        var story = A.Story.With(Practice.Default with { StatusHumanInterval = TimeSpan.FromDays(7) }).Opens(SoundRequests.Of(kind)).Requesting(new AskStatus()).Tells(A.NL, "status").Tells(A.SG, "status-asked");
        Assert.All(story.Step.Notices, notice => Assert.Empty(notice.Citation.Text));
        Assert.Empty(Assert.Single(story.Step.Opened).Citation.Text);
        story.RequestedTries(new ReportProgress()).IsRejectedWith(Codes.ContentIncomplete, "");
        story.RequestedTries(new AnswerStatus()).IsRejectedWith(Codes.ContentIncomplete, "");
        story.RequestingTries(new AskStatus()).IsRejectedWith(Codes.TooFrequent, "");
        Assert.Empty(story.Case!.MovesOpenTo(A.SG, story.Now, story.Register, Practice.Default).Single(move => move.Type == "answer-status").Citation.Text);
    }

    /// <summary>What the request lacks, who sends it and whoever else speaks: each under a paragraph of the case's own article, or none.</summary>
    [Theory]
    [MemberData(nameof(Outside))]
    public void Outside_article_40_no_defect_cites_it(RequestKind kind) // 40(12)(d), 40(13), 40(15)
    {
        var sound = SoundRequests.Of(kind);
        string[] asked =
        [
            .. Cited(sound with { Content = new() }),
            .. Cited(sound with { Content = sound.Content! with { ForKind = (sound.Content.ForKind ?? new()) with { Treaty = "no such" } } }),
            .. Cited(sound with { Authority = AuthorityId.Parse("nobody") }),
        ];
        Assert.DoesNotContain(asked, paragraph => paragraph.StartsWith("40(1", StringComparison.Ordinal) || paragraph == "40(7)");
        var story = A.Story.Opens(sound);
        Assert.All(story.Step.Notices, notice => Assert.False(notice.Citation.Text.StartsWith("40(13", StringComparison.Ordinal), notice.Citation.Text));
        story.Attempt(new AskStatus { Id = "other", From = A.BR, Authority = A.Central });
        Assert.False(Assert.IsType<Rejection>(story.Last).Citation.Text.StartsWith("40(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RequestKind.Extradition, "37(19)")]
    [InlineData(RequestKind.ProsecutionInLieu, "37(19)")]
    [InlineData(RequestKind.TwentyFourSevenAssistance, "41(1)")]
    [InlineData(RequestKind.LawEnforcementCooperation, "47(1)")]
    [InlineData(RequestKind.Dispute, "")]
    [InlineData(RequestKind.MutualAssistance, "40(12)(d)")]
    [InlineData(RequestKind.ConfiscationForeignOrder, "40(12)(d)")] // 50(3)
    public void Who_may_speak_is_a_matter_of_the_cases_own_article(RequestKind kind, string paragraph) => // 37(19), 40(12)(d), 41(1), 47(1)
        A.Story.Attempt(SoundRequests.Of(kind) with { Authority = AuthorityId.Parse("nobody") }).IsRejectedWith(Codes.ChannelNotPermitted, paragraph);

    [Fact]
    public void A_ground_that_extradition_does_not_know_is_asked_nothing_more() // 37(8)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge());
        story.RequestedTries(new IntendToRefuse { Reasons = [new() { Ground = Ground.DomesticProhibition }] });
        Assert.Equal([(Codes.GroundNotAvailable, "37(8)")], Assert.IsType<Rejection>(story.Last).Failures.Select(failure => (failure.Code, failure.Paragraph.Text)));
    }

    [Fact]
    public void A_decision_as_a_whole_cites_nothing_and_its_parts_their_own()
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge());
        Assert.Empty(story.Case!.MovesOpenTo(A.SG, story.Now, story.Register, Practice.Default).Single(move => move.Type == "decide").Citation.Text);
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public void Inside_it_they_cite_its_paragraphs(RequestKind kind) // 40(16), 40(26)
    {
        var story = A.Story.Opens(SoundRequests.Of(kind)).Requesting(new AskStatus());
        Assert.All(story.Step.Notices, notice => Assert.Equal("40(26)", notice.Citation.Text));
        story.RequestedTries(new AnswerStatus()).IsRejectedWith(Codes.ContentIncomplete, "40(26)");
    }

    [Fact]
    public void A_case_closes_by_practice()
    {
        var story = A.Story.Opens(A.Request).Requesting(new NoLongerRequired());
        Assert.Empty(Assert.Single(story.Case!.Procedures, procedure => procedure.Kind == "closing").Citation.Text);
        story.After(Practice.Default.CloseAfter).StandsAt(ItemState.Closed);
        Assert.All(story.Step.Notices, notice => Assert.Equal(("closing-elapsed", ""), (notice.Type, notice.Citation.Text)));
    }

    [Fact]
    public void Nothing_but_what_kinds_share_and_a_receipt_cites_nothing() =>
        Assert.All(Machines.Known.Select(Machines.Of), machine =>
        {
            string[] shared = ["ask-status", "answer-status", "report-progress", "ask-information", "answer-information", "no-longer-required", "acknowledge-delivery"];
            Assert.All(machine.Rows.Where(row => row.Citation.Text.Length == 0), row => Assert.Contains(row.Says.Name, shared));
            Assert.All(machine.Clocks.Where(clock => clock.Citation.Text.Length == 0), clock => Assert.True(clock.Kind is "closing" or "status-inquiry" or "information" or "receipt" or "postponement", clock.Kind));
        });

    private static IEnumerable<string> Cited(SubmitRequest request) => A.Story.Attempt(request with { Insist = false }).Last switch
    {
        Rejection rejection => rejection.Failures.Select(failure => failure.Paragraph.Text),
        Step step => step.Remarks.Select(remark => remark.Paragraph.Text),
        _ => [],
    };
}
