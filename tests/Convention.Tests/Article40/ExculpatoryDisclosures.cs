using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Disclosing what speaks for an accused person: notice, consultation if asked, no veto.</summary>
public class ExculpatoryDisclosures
{
    private static SubmitRequest Announcement => SoundRequests.Of(RequestKind.ExculpatoryDisclosure);

    private static Story Announced => new Story().Opens(Announcement);

    [Fact]
    [Shows("40.19-5", "40.5-4")]
    public void Nothing_bars_it_and_a_consultation_that_was_asked_for_and_not_held_is_remarked() // 40(19), 40(5)
    {
        Announced.Tells(A.SG, "exculpatory-notice").Requesting(new Disclose()).IsUnremarked().StandsAt(ItemState.Disclosed).Tells(A.SG, "disclosed");
        var story = Announced.Requested(new AskConsultation());
        story.Fork.RequestingTries(new Disclose()).IsRemarkedWith(Codes.ConsultationRequired, "40(19)").StandsAt(ItemState.Disclosed).Tells(A.SG, "disclosed");
        story.Fork.RequestingTries(new AnswerConsultation()).IsRejectedWith(Codes.ContentIncomplete, "40(19)", "/answer");
        story.Requesting(new AnswerConsultation { Answer = "The court needs it on Friday" }).Requesting(new Disclose()).StandsAt(ItemState.Disclosed);
    }

    [Fact]
    [Shows("40.19-4", "40.5-3")]
    public void Nobody_can_forbid_it_by_word_or_by_silence() // 40(19), 40(5)
    {
        Announced.After(Practice.Default.ExculpatoryWindow).Tells(A.SG, "exculpatory-notice-elapsed").Requesting(new Disclose()).Tells(A.SG, "disclosed");
        Announced.RequestedTries(new Deny()).IsRejectedWith(Codes.StateConflict, "40(19)");
        Announced.Requested(new AskConsultation()).After(Practice.Default.ExculpatoryWindow).Requesting(new Disclose());
    }

    [Fact]
    [Shows("40.5-3")]
    public void It_names_the_proceedings_and_what_is_disclosed() => // 40(19)
        A.Story.Attempt(Announcement with { Content = A.Content with { Items = null, ForKind = new KindContent { Link = CaseId.From(A.NL, "IAC-2026-0815") } } })
            .IsRemarkedWith(Codes.ContentIncomplete, "40(19)", "/content/forKind/elements").IsRemarkedWith(Codes.ContentIncomplete, "40(19)", "/content/forKind/otherProceedings");

    [Fact]
    [Shows("40.19-6", "40.5-5")]
    public void After_an_exceptional_disclosure_the_notice_is_due_without_delay() // 40(19), 40(5)
    {
        var story = A.Story.Opens(Exceptionally("The judge decided in open court")).Tells(A.NL, "notice-due").StandsAt(ItemState.DisclosedBeforeNotice);
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "exculpatory-notice");
        story.After(Practice.Default.ExculpatoryNoticeWithin).Tells(A.NL, "notice-after-disclosure-elapsed").Tells(A.SG, "notice-after-disclosure-elapsed");
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.To == A.NL && n.Type == "notice-after-disclosure-reminder"));
        story.Fork.RequestingTries(new GiveNotice()).IsRemarkedWith(Codes.ContentIncomplete, "40(19)", "/elements");
        story.Fork.RequestingTries(new GiveNotice { Elements = [] }).IsRemarkedWith(Codes.ContentIncomplete, "40(19)", "/elements");
        story.Requesting(new GiveNotice { Elements = [Digest.Of("logs"u8)] }).IsUnremarked().Tells(A.SG, "exculpatory-notice").StandsAt(ItemState.Disclosed);
    }

    [Fact]
    [Shows("40.19-6")]
    public void What_is_exceptional_is_explained_and_lies_in_the_past() // 40(19)
    {
        A.Story.Attempt(Exceptionally(null)).IsRemarkedWith(Codes.ReasonsRequired, "40(19)", "/content/forKind/disclosed/because");
        A.Story.Attempt(Exceptionally("In court", A.Monday.AddDays(1))).IsRejectedWith(Codes.NoticeRequired, "40(19)", "/content/forKind/disclosed/at");
    }

    public static SubmitRequest Exceptionally(string? because, DateTimeOffset? at = null) => Announcement with
    {
        Content = Announcement.Content! with
        {
            ForKind = Announcement.Content.ForKind! with { Elements = null, Disclosed = new ExceptionalDisclosure(at ?? A.Monday.AddHours(-1), because) },
        },
    };
}
