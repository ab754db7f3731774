using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Where a treaty governs, its clauses are cited in place of paragraphs 8 to 31, and its times run, 40(6), (7).</summary>
public class TreatyClauses
{
    private static readonly Treaty Bare = new("T-mla", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5));

    private static readonly Treaty Mapped = Bare with { Clauses = [new TreatyClause("40(28)", "Article 5(2)", "The Parties consult for thirty days"), new TreatyClause("40(12)", "Article 4")] };

    private static Register With(Treaty treaty) => A.WithTreaty(treaty);

    [Fact]
    [Shows("40.7-2")]
    public void A_refusal_without_the_consultation_is_measured_by_the_treaty_s_clause()
    {
        var failure = Refusal(With(Mapped)).Failures.Single(f => f.Paragraph.Text == "40(28)");
        Assert.Equal("T-mla, Article 5(2): The Parties consult for thirty days", failure.Clause);
        Assert.Equal(Codes.ConsultationRequired, failure.Code);
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_paragraph_without_a_clause_still_guides_and_is_marked()
    {
        var refused = A.Story.With(With(Bare)).Opens(A.Request).Requested(new Acknowledge()).Requested(A.Refusal(Ground.EssentialInterests)).StandsAt(ItemState.Refused).Step;
        var remark = refused.Remarks.Single(f => f.Paragraph.Text == "40(28)");
        Assert.Equal((Codes.ConsultationRequired, "T-mla has no clause entered for it; 40(28) guides"), (remark.Code, remark.Clause));
        var notices = A.Story.With(With(Mapped)).Opens(A.Request).Requested(new Acknowledge()).Requested(A.Intention(Ground.EssentialInterests)).Step.Notices;
        Assert.Contains(notices, n => n.Citation.Text == "40(28)" && n.Clause == "T-mla, Article 5(2): The Parties consult for thirty days");
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_clause_stands_for_the_parts_of_its_paragraph_and_a_reference_is_enough()
    {
        var remarks = A.Story.With(With(Mapped)).Opens(A.Request).Requested(new Acknowledge()).Requested(new Forward { ExecutingState = A.SG }).Step.Remarks;
        Assert.Equal("T-mla, Article 4", remarks.Single(f => f.Paragraph.Text == "40(12)(b)").Clause);
    }

    [Fact]
    public void Nothing_else_is_marked()
    {
        Assert.All(Refusal(A.Register).Failures, f => Assert.Null(f.Clause));
        Assert.All(Refusal(Registers.BothAgreed(AgreementKind.ApplyConvention, Mapped)).Failures, f => Assert.Null(f.Clause));
        var used = A.Story.With(With(Mapped)).Opens(A.Request).Requesting(new RecordOnwardTransfer { Recipient = "BR" }).Step.Remarks;
        Assert.All(used.Where(f => f.Paragraph.Text == "36(3)"), f => Assert.Null(f.Clause));
    }

    [Fact]
    [Shows("40.7-4")]
    public void What_the_request_uses_and_the_treaty_lacks_is_suggested_to_both()
    {
        var request = A.RequestWith(A.Content with { Items = [A.StoredData with { SpecialProcedure = "Under oath" }] });
        var told = A.Story.With(With(Mapped)).Opens(request).Step.Notices.Where(n => n.Type == "apply-convention-suggested").ToList();
        Assert.Equal([A.NL, A.SG], told.Select(n => n.To));
        Assert.All(told, n => Assert.Contains("40(17)", n.Text, StringComparison.Ordinal));
        Assert.All(told, n => Assert.Equal(("40(7)", false), (n.Citation.Text, n.CarriesCommunication)));
        Assert.DoesNotContain(A.Story.With(With(Mapped)).Opens(A.Request).Step.Notices, n => n.Type == "apply-convention-suggested");
        Assert.DoesNotContain(A.Story.With(With(Bare)).Opens(request).Step.Notices, n => n.Type == "apply-convention-suggested");
        var complete = Mapped with { Clauses = [.. Mapped.Clauses!, new TreatyClause("40(17)", "Article 6")] };
        Assert.DoesNotContain(A.Story.With(With(complete)).Opens(request).Step.Notices, n => n.Type == "apply-convention-suggested");
    }

    public static TheoryData<string> Uses => ["40(17)", "40(18)", "40(20)", "40(26)", "40(31)"];

    [Theory]
    [MemberData(nameof(Uses))]
    [Shows("40.7-4")]
    public void Every_paragraph_that_a_request_can_use_is_looked_for(string paragraph)
    {
        var content = paragraph switch
        {
            "40(17)" => A.Content with { Items = [A.StoredData with { SpecialProcedure = "Under oath" }] },
            "40(18)" => A.Content with { Items = [A.Statement with { Videoconference = new VideoHearing(HeardAs.Witness, "The administrator cannot travel") }] },
            "40(20)" => A.Content with { Confidentiality = new Confidentiality("The request and its substance") },
            "40(26)" => A.Content with { Deadline = new SuggestedDeadline(A.Monday.AddDays(60), "The trial begins") },
            _ => A.Content with { Items = [A.Statement with { Purpose = Purpose.DocumentsAndRecords, Records = OfficialRecords.OpenToPublic }] },
        };
        var outcome = A.Story.With(With(Mapped)).Attempt(A.RequestWith(content));
        if (outcome.Last is Rejection rejection)
            Assert.Fail(string.Join("; ", rejection.Failures));
        Assert.Equal(2, outcome.Step.Notices.Count(n => n.Type == "apply-convention-suggested" && n.Text.Contains(paragraph, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(OfItems))]
    [Shows("40.7-4")]
    public void One_item_among_others_that_uses_a_paragraph_is_enough(string paragraph, RequestedItem item) =>
        Assert.Equal(2, A.Story.With(With(Mapped)).Opens(A.RequestWith(A.Content with { Items = [A.StoredData, item] })).Step.Notices.Count(n => n.Type == "apply-convention-suggested" && n.Text.Contains(paragraph, StringComparison.Ordinal)));

    public static TheoryData<string, RequestedItem> OfItems => new()
    {
        { "40(17)", A.StoredData with { SpecialProcedure = "Under oath" } },
        { "40(18)", A.Statement with { Videoconference = new VideoHearing(HeardAs.Witness, "The administrator cannot travel") } },
        { "40(31)", A.Statement with { Purpose = Purpose.DocumentsAndRecords, Records = OfficialRecords.OpenToPublic } },
    };

    [Fact]
    [Shows("40.6-1")]
    public void The_treaty_s_time_for_an_answer_runs_beside_the_Convention_s_clocks()
    {
        var story = A.Story.With(With(Bare with { AnswerWithin = TimeSpan.FromDays(30) })).Opens(A.Request);
        var clock = Assert.Single(story.Case!.Procedures, p => p.Kind == "treaty-answer");
        Assert.Equal(A.SG, clock.Awaiting);
        Assert.Equal(A.Monday.AddDays(30), clock.Limits[^1].At);
        Assert.Contains(story.Case.Procedures, p => p.Kind == "acknowledgement");
        story.Requested(new Acknowledge()).After(TimeSpan.FromDays(30));
        Assert.Equal(2, story.Steps.SelectMany(s => s.Notices).Count(n => n.Type == "treaty-answer-elapsed" && n.Citation.Text == "40(6)"));
        Assert.Single(story.Steps.SelectMany(s => s.Notices), n => n.Type == "treaty-answer-reminder" && n.To == A.SG);
        story.After(TimeSpan.FromDays(60));
        Assert.Equal(2, story.Steps.SelectMany(s => s.Notices).Count(n => n.Type == "treaty-answer-elapsed"));
    }

    [Fact]
    [Shows("40.6-1")]
    public void A_decision_ends_it_and_a_question_that_comes_later_does_not_begin_it_anew()
    {
        var story = A.Story.With(With(Bare with { AnswerWithin = TimeSpan.FromDays(30) })).Opens(A.Request).Requested(new Acknowledge()).Requested(new AskInformation { Questions = ["Which account?"] });
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "treaty-answer");
        story.Requesting(new AnswerInformation { Answers = ["Account 12"] }).Requested(A.Grant);
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "treaty-answer");
        story.Requested(A.Start).Requested(new AskInformation { Questions = ["Which month?"] });
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "treaty-answer");
    }

    [Fact]
    public void Where_its_time_is_over_a_request_that_is_taken_up_again_begins_none()
    {
        var refused = A.Story.With(With(Bare with { AnswerWithin = TimeSpan.FromDays(30) })).Opens(A.Request).Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality));
        Assert.DoesNotContain(refused.Fork.Until(A.Monday.AddDays(30)).Requested(new Proceed()).StandsAt(ItemState.UnderReview).Case!.Procedures, p => p.Kind == "treaty-answer");
        var clock = refused.Until(A.Monday.AddDays(30).AddTicks(-2)).Requested(new Proceed()).Case!.Procedures.Single(p => p.Kind == "treaty-answer");
        Assert.Equal(A.Monday.AddDays(30), clock.Limits[^1].At);
    }

    [Fact]
    public void The_register_takes_only_clauses_that_can_stand_for_a_paragraph()
    {
        var party = A.Party("NL") with
        {
            Treaties = [Bare with { AnswerWithin = TimeSpan.Zero, Clauses = [new("40(7)", "Article 1"), new("40(32)", "Article 1"), new("37(8)", "Article 1"), new("40(x)", "Article 1"), new("40", "Article 1"), new("40(8)", " "), new("40(31)(b)", "Article 9")] }],
        };
        Assert.Equal(
            ["/treaties/0/answerWithin", "/treaties/0/clauses/0/paragraph", "/treaties/0/clauses/1/paragraph", "/treaties/0/clauses/2/paragraph", "/treaties/0/clauses/3/paragraph", "/treaties/0/clauses/4/paragraph", "/treaties/0/clauses/5/reference"],
            party.Faults().Select(f => f.Pointer));
        Assert.Equal(["40(6)", "40(7)", "40(7)", "40(7)", "40(7)", "40(7)", "40(7)"], party.Faults().Select(f => f.Paragraph.Text));
    }

    private static Rejection Refusal(Register register) =>
        Rejected(A.Story.With(register).Opens(A.Request).Requested(new Acknowledge()).RequestedTries(A.Refusal(Ground.EssentialInterests)));

    private static Rejection Rejected(Story story) => Assert.IsType<Rejection>(story.Last);
}
