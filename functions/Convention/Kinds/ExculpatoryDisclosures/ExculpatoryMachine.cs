using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.ExculpatoryDisclosures;

/// <summary>
/// Disclosing what speaks for an accused person: prior notice, consultation if asked, and no veto, 40(5), 40(19). Nothing bars the disclosure:
/// one that comes before the notice or the consultation is recorded, and what was owed before it is remarked.
/// </summary>
internal static class ExculpatoryMachine
{
    private static readonly StateSet Open = StateSet.Of(NoticeGiven, Exchanging);
    private static readonly IReadOnlyList<Tell> Announced =
        [.. Common.Opening, new(Side.Requested, "exculpatory-notice", "Exculpatory information that you furnished will be disclosed; you may ask to be consulted.", "exculpatory-notice", Carries: false)];

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfArticle40.WholeCase(Open | StateSet.Of(DisclosedBeforeNotice, Disclosed, Withdrawn, Closed), Open | DisclosedBeforeNotice)],
        [
            Window("exculpatory-notice", Side.Requested, NoticeGiven, "The other State will disclose exculpatory information; ask for a consultation if you want one."),
            Window("exculpatory-consultation", Side.Requesting, Exchanging, "A consultation on the disclosure is asked for; give your answer."),
            new("notice-after-disclosure", Side.Requesting, A40_19, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.ExculpatoryNoticeWithin, "without-delay"))
            {
                While = DisclosedBeforeNotice,
                Reminder = "The disclosure was made without notice; give the notice now, without delay.",
                Lapse = "An exculpatory disclosure was made and its notice is still missing; it was due without delay.",
            },
            Common.OfArticle40.StatusInquiry,
            Common.Close(StateSet.Of(Disclosed, Withdrawn)),
        ])
    {
        Initial = NoticeGiven,
        Serves = A40_19,
        AlwaysDelivers = true,
        Final = StateSet.Of(Disclosed, Withdrawn),
        Speakers = [AuthorityRole.CentralAuthority, AuthorityRole.CompetentAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = static s =>
        {
            if (s.Content.ForKind?.Disclosed is null)
                Required.Elements(s, A40_19);
            s.Stop(Exculpatory.NotToCome(s));
            s.Fail(Exculpatory.ExceptionExplained(s));
            Required.Link(s, A40_19);
            Required.Member(s, s.Content.ForKind?.OtherProceedings, "otherProceedings", A40_19, "Name the proceedings, and say that the information is exculpatory.");
        },
        Itemizes = static (s, state) => Remembering.Itemize(s, s.Content.ForKind?.Disclosed is null ? state : DisclosedBeforeNotice),
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Announced,
        OpeningTellsOf = static s => s.Content.ForKind?.Disclosed is null ? Announced
            : [.. Common.Opening, new(Side.Requesting, "notice-due", "The disclosure is recorded; give the other State its notice without delay.", "notice-after-disclosure", Carries: false)],
    };

    private static ClockRow Window(string kind, Side awaits, ItemState standing, string reminder) =>
        new(kind, awaits, A40_19, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.ExculpatoryWindow, "window"))
        {
            While = standing,
            If = static (_, item) => !item.Heard,
            Reminder = reminder,
            Lapse = "The window is over; the disclosure is open.",
            AtEnd = Exculpatory.OpenDisclosure,
        };

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("40(19)", Say.AskConsultation, Side.Requested, NoticeGiven, Exchanging, A40_19)
        {
            Marks = static (_, item) => item with { Heard = false },
            Tells = [new(Side.Requesting, "consultation-asked", "The State that furnished the information asks to be consulted first.", "exculpatory-consultation")],
        },
        new("40(19)", Say.WaiveConsultation, Side.Requested, Open, null, A40_19)
        {
            OpenOf = [Exculpatory.NotYetHeard],
            Marks = static (_, item) => item with { Heard = true },
            Tells = [new(Side.Requesting, "consultation-waived", "The State that furnished the information needs no consultation; the disclosure is open.")],
        },
        new("40(19)", Say.AnswerConsultation, Side.Requesting, Exchanging, null, A40_19)
        {
            Checks = [Consultation.AnswerGiven],
            Marks = static (_, item) => item with { Heard = true },
            Tells = [new(Side.Requested, "consultation-answered", "The disclosing State has answered in the consultation.")],
        },
        new("40(19)", Say.Disclose, Side.Requesting, Open, Disclosed, A40_19)
        {
            RemarksOf = [Exculpatory.Heard],
            Tells = [new(Side.Requested, "disclosed", "The exculpatory information was disclosed.")],
        },
        new("40(19)", Say.GiveNotice, Side.Requesting, DisclosedBeforeNotice, Disclosed, A40_19)
        {
            Remarks = [Exculpatory.DisclosureNamed],
            Tells = [new(Side.Requested, "exculpatory-notice", "Exculpatory information that you furnished was disclosed; no notice could be given before.")],
        },
        Common.OfArticle40.NoLongerRequired(Open),
    ];
}
