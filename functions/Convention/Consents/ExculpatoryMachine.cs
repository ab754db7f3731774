using RequestRouter.Convention.Article40;
using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;
using static RequestRouter.Convention.ItemState;
using Say = RequestRouter.Convention.CommunicationTypes;

namespace RequestRouter.Convention.Consents;

/// <summary>Disclosing what speaks for an accused person: prior notice, consultation if asked, and no veto, 40(5), 40(19).</summary>
internal static class ExculpatoryMachine
{
    private static readonly StateSet Open = StateSet.Of(NoticeGiven, Exchanging);

    public static Machine Build() => new(
        [.. Rows(), .. Common.WholeCase(Open | StateSet.Of(Disclosed, Withdrawn, Closed), Open)],
        [
            Window("exculpatory-notice", Side.Requested, NoticeGiven, "The other State will disclose exculpatory information; ask for a consultation if you want one."),
            Window("exculpatory-consultation", Side.Requesting, Exchanging, "A consultation on the disclosure is asked for; give your answer."),
            Common.StatusInquiry,
            Clocks.Close(StateSet.Of(Disclosed, Withdrawn)),
        ])
    {
        Initial = NoticeGiven,
        Final = StateSet.Of(Disclosed, Withdrawn),
        Speakers = [AuthorityRole.CentralAuthority, AuthorityRole.CompetentAuthority],
        Examines = static s =>
        {
            Required.Elements(s, "40(19)");
            Required.Link(s, "40(19)");
            Required.Member(s, s.Content.ForKind?.OtherProceedings, "otherProceedings", "40(19)", "Name the proceedings, and say that the information is exculpatory.");
        },
        OpeningTells = [.. Common.Opening, new(Side.Requested, "exculpatory-notice", "Exculpatory information that you furnished will be disclosed; you may ask to be consulted.", "exculpatory-notice", Carries: false)],
    };

    private static ClockRow Window(string kind, Side awaits, ItemState standing, string reminder) =>
        new(kind, awaits, "40(19)", (d, _) => Clocks.ReminderThen(d.Now, d.Now + d.Practice.ExculpatoryWindow, "window"))
        {
            While = standing,
            Reminder = reminder,
            Lapse = "The window is over; the disclosure is open.",
            AtEnd = Exculpatory.OpenDisclosure,
        };

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("40(19)", Say.AskConsultation, Side.Requested, NoticeGiven, Exchanging, "40(19)")
        {
            Marks = static (_, item) => item with { Heard = false },
            Tells = [new(Side.Requesting, "consultation-asked", "The State that furnished the information asks to be consulted first.", "exculpatory-consultation")],
        },
        new("40(19)", Say.WaiveConsultation, Side.Requested, Open, null, "40(19)")
        {
            OpenOf = [Exculpatory.NotYetHeard],
            Marks = static (_, item) => item with { Heard = true },
            Tells = [new(Side.Requesting, "consultation-waived", "The State that furnished the information needs no consultation; the disclosure is open.")],
        },
        new("40(19)", Say.AnswerConsultation, Side.Requesting, Exchanging, null, "40(19)")
        {
            Checks = [Consultation.AnswerGiven],
            Marks = static (_, item) => item with { Heard = true },
            Tells = [new(Side.Requested, "consultation-answered", "The disclosing State has answered in the consultation.")],
        },
        new("40(19)", Say.Disclose, Side.Requesting, Open, Disclosed, "40(19)")
        {
            OpenOf = [Exculpatory.Heard],
            Tells = [new(Side.Requested, "disclosed", "The exculpatory information was disclosed.")],
        },
        Common.NoLongerRequired(Open),
    ];
}
