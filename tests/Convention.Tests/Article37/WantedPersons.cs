using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article37;

/// <summary>What a request for extradition states, on what it rests, and to whom it goes.</summary>
public class WantedPersons
{
    internal static Story Received => A.Story.Opens(Request);

    internal static Story UnderReview => Received.Requested(new Acknowledge());

    internal static SubmitRequest Request => SoundRequests.Of(RequestKind.Extradition);

    [Fact]
    [Shows("37.1-1")]
    public void Where_the_person_is_delimits_the_article_and_is_owed_by_no_request() => // 37(1)
        Stated(e => e with { Presence = " " }).IsRemarkedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/presence");

    [Fact]
    [Shows("37.1-1")]
    public void It_names_a_natural_person_the_stage_and_the_law_of_the_State_that_asks() // 37(1)
    {
        Stated(e => e with { Stage = null }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/stage");
        Stated(e => e with { Punishability = null }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/punishability");
        With(c => c with { Persons = [] }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/persons");
        With(c => c with { Persons = [c.Persons![0] with { Legal = true }] }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/persons");
        With(c => c with { Facts = null }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/facts");
        With(c => c with { ForKind = null }).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/stage");
    }

    [Fact]
    [Shows("37.1-3")]
    public void Of_a_sentence_judgment_and_remainder_are_missed_and_owed_by_no_request() // 37(1)
    {
        Stated(e => e with { Stage = ExtraditionStage.Sentence, RemainingMonths = 8 }).IsRemarkedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/judgment");
        Stated(e => e with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("j"u8) }).IsRemarkedWith(Codes.ContentIncomplete, "37(1)", "/content/forKind/extradition/remainingMonths");
        Stated(e => e with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("j"u8), RemainingMonths = -1 }).IsRemarkedWith(Codes.ContentIncomplete, "37(1)");
        Stated(e => e with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("j"u8), RemainingMonths = 0 }).IsUnremarked();
    }

    [Fact]
    [Shows("37.4-1", "37.20-1")]
    public void A_treaty_is_the_basis_whatever_it_lists() => // 37(4)
        Assert.Equal(
            new LegalRegime(RegimeKind.Treaty, "NL-SG 1984"),
            A.Story.With(A.WithTreaty(new Treaty("NL-SG 1984", A.SG, TreatyScope.Extradition, A.Monday.AddYears(-40)))).Opens(Request).Case!.Regime);

    [Fact]
    [Shows("37.20-1")]
    public void A_treaty_that_is_not_in_force_is_no_basis() => // 37(20)
        Assert.Equal(
            RegimeKind.NoTreatyNeeded,
            A.Story.With(A.WithTreaty(new Treaty("NL-SG 2026", A.SG, TreatyScope.Extradition, A.Monday.AddDays(1)))).Opens(Request).Case!.Regime.Kind);

    [Fact]
    [Shows("37.5-1")]
    public void The_Convention_is_the_basis_for_a_State_that_needs_one_and_its_notification_bars_nothing() // 37(5), 37(6)(a)
    {
        var story = A.Story.With(Declaring("37(5)", "37(6)(a)")).Opens(Request).Requested(new Acknowledge());
        Assert.Equal(new LegalRegime(RegimeKind.Convention), story.Case!.Regime);
        story.Requested(A.Intention(Ground.NoTreatyBasis)).Requesting(new AnswerConsultation { Answer = "You took it in 2027" }).Requested(new DeclareNoLegalBasis()).StandsAt(ItemState.NoLegalBasis);
    }

    [Fact]
    [Shows("37.5-1")]
    public void A_State_that_declared_neither_decides_case_by_case() => // 37(5)
        A.Story.With(Declaring("37(5)")).Opens(Request).Requested(new Acknowledge()).Requested(A.Intention(Ground.NoTreatyBasis)).Requesting(new AnswerConsultation { Answer = "It is enough for us" })
            .Requested(new DeclareNoLegalBasis()).StandsAt(ItemState.NoLegalBasis).Tells(A.NL, "no-legal-basis").After(TimeSpan.FromDays(31)).StandsAt(ItemState.Closed)
            .Requested(new Proceed()).Tells(A.NL, "reopened").StandsAt(ItemState.UnderReview);

    [Fact]
    [Shows("37.5-1", "37.17-1")]
    public void That_a_treaty_is_lacking_is_said_after_a_consultation() // 37(17)
    {
        var story = A.Story.With(Declaring("37(5)")).Opens(Request).RequestedTries(new DeclareNoLegalBasis()).IsRejectedWith(Codes.ConsultationRequired, "37(17)");
        story.Requested(new Acknowledge()).Requested(A.Intention(Ground.NoTreatyBasis)).RequestedTries(new DeclareNoLegalBasis()).IsRejectedWith(Codes.ConsultationRequired, "37(17)");
    }

    [Fact]
    [Shows("37.6-1")]
    public void A_State_that_does_not_take_the_Convention_for_a_treaty_is_not_asked_without_one() // 37(6)
    {
        A.Story.With(Declaring("37(5)", "37(6)")).Attempt(Request).IsRemarkedWith(Codes.AgreementRequired, "37(6)", "/to");
        Assert.Contains("37(6)(a)", Duties("37(5)"));
        Assert.DoesNotContain("37(6)(a)", Duties("37(5)", "37(6)"));
        Assert.DoesNotContain("37(6)(a)", Duties("37(5)", "37(6)(a)"));
        Assert.DoesNotContain("37(6)(a)", Duties());
    }

    [Fact]
    [Shows("37.6-2")]
    public void It_has_treaties_to_seek() // 37(6)
    {
        Assert.Contains("37(6)(b)", Duties("37(5)", "37(6)"));
        Assert.DoesNotContain("37(6)(b)", Duties("37(5)", "37(6)(a)"));
        Assert.DoesNotContain("37(6)(b)", Duties());
    }

    [Fact]
    [Shows("37.7-1")]
    public void Where_no_treaty_is_needed_nothing_is_asked() // 37(7)
    {
        var story = Received;
        Assert.Equal(new LegalRegime(RegimeKind.NoTreatyNeeded), story.Case!.Regime);
        story.RequestedTries(new DeclareNoLegalBasis()).IsRejectedWith(Codes.StateConflict, "37(5)");
    }

    [Fact]
    [Shows("37.19-1")]
    public void The_requested_State_has_designated_an_authority_for_it() // 37(19)
    {
        A.Story.With(Without(AuthorityRole.ExtraditionAuthority)).Attempt(Request).IsRemarkedWith(Codes.AuthorityNotDesignated, "37(19)", "/to");
        A.Story.With(Without(AuthorityRole.ExtraditionAuthority)).Attempt(SoundRequests.Of(RequestKind.ProvisionalArrest)).IsRemarkedWith(Codes.AuthorityNotDesignated, "37(19)", "/to");
        Assert.Contains("37(19)", Without(AuthorityRole.ExtraditionAuthority).Find(A.SG)!.NotificationsDue(A.Monday).Select(d => d.Paragraph.Text));
        Assert.DoesNotContain("37(19)", Duties());
    }

    [Fact]
    [Shows("37.19-2")]
    public void The_entry_in_force_when_it_is_sent_counts() // 37(19)
    {
        var changes = A.WhereRequested(p => p with
        {
            Authorities =
            [
                new Authority { Id = A.Central, Name = "Old", Roles = [AuthorityRole.ExtraditionAuthority], Until = A.Monday.AddDays(1) },
                new Authority { Id = AuthorityId.Parse("new"), Name = "New", Roles = [AuthorityRole.ExtraditionAuthority], From = A.Monday.AddDays(1) },
            ],
        });
        var story = A.Story.With(changes).Opens(Request).Requested(new Acknowledge()).After(TimeSpan.FromDays(1));
        story.RequestedTries(new AskInformation { Questions = ["Where?"] }).IsRejectedWith(Codes.ChannelNotPermitted, "37(19)");
        story.Attempt(new AskInformation { Id = "n", From = A.SG, Authority = AuthorityId.Parse("new"), Questions = ["Where?"] }).Accepted();
        Assert.DoesNotContain("37(19)", changes.Find(A.SG)!.NotificationsDue(A.Monday.AddDays(2)).Select(d => d.Paragraph.Text));
    }

    private static string[] Duties(params string[] declared) => [.. Declaring(declared).Find(A.SG)!.NotificationsDue(A.Monday).Select(d => d.Paragraph.Text)];

    private static Register Declaring(params string[] paragraphs) =>
        A.WhereRequested(p => p with { Declarations = [.. paragraphs.Select(d => new Declaration(d, A.Monday.AddYears(-1)))] });

    private static Register Without(AuthorityRole role) =>
        A.WhereRequested(p => p with { Authorities = [.. p.Authorities.Select(a => a with { Roles = [.. a.Roles.Where(r => r != role)] })] });

    private static Story Stated(Func<ExtraditionContent, ExtraditionContent> change) => With(c => c with { ForKind = new KindContent { Extradition = change(c.ForKind!.Extradition!) } });

    private static Story With(Func<RequestContent, RequestContent> change) => A.Story.Attempt(Request with { Content = change(Request.Content!) });
}
