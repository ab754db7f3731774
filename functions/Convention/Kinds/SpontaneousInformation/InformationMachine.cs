using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.SpontaneousInformation;

/// <summary>Information given without being asked; the receiver has no duty to act, and obeys the handling instructions, 40(4), (5), 51.</summary>
[Provision(A40_4)]
internal static class InformationMachine
{
    private static readonly StateSet Final = StateSet.Of(Filed, Converted, Returned);
    private static readonly StateSet Open = StateSet.Of(Sent, ItemState.Acknowledged);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfArticle40.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("information-receipt", Side.Requested, A40_4, Sent, "Information waits to be received; there is no duty to act on it.", p => p.AnswerReminderEvery),
            new("instructions", Side.Requested, A40_5, static (d, items) => [new Limit("end", d.Items[items[0] - 1].InstructionsUntil!.Value, true)])
            {
                While = StateSet.Of(Sent, ItemState.Acknowledged, Filed, Converted),
                If = Instructions.Running,
                PerItem = true,
                Reminder = "The sender's instructions end.",
                Lapse = "The sender's handling instructions have come to their end; they bind no more.",
            },
            Common.OfArticle40.StatusInquiry,
            Common.Close(Final) with { If = static (d, item) => item.State == Returned || !Instructions.Running(d, item) },
        ])
    {
        Initial = Sent,
        Serves = A40_4,
        Final = Final,
        Speakers = [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority, AuthorityRole.PointOfContact],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = static s =>
        {
            Required.Facts(s, A40_4);
            s.Remark(Articles.Article36.RequestData.Check(s.Content));
            s.Remark(Articles.Article51.Proceeds.Attested(s.Content));
            s.Fail(Instructions.Limited(s));
        },
        Itemizes = static (s, state) => [.. Remembering.Itemize(s, state).Select(i => i with { InstructionsUntil = s.Content.ForKind?.HandlingUntil })],
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = [new(Side.Requesting, "receipt", "Your information was delivered.", Carries: false), new(Side.Requested, "information-received", "Information has come in; obey its handling instructions.")],
    };

    private static IEnumerable<MoveRow> Rows() =>
    [
        Common.Acknowledge(Sent, ItemState.Acknowledged, A40_4),
        new("40(4)", Say.FileInformation, Side.Requested, Open, Filed, A40_4) { Tells = [new(Side.Requesting, "filed", "The information is kept without further steps.")] },
        new("40(4)", Say.ConvertRequest, Side.Requested, Open, Converted, A40_4)
        {
            Checks = [Decisions.ConversionNamed],
            Tells = [new(Side.Requesting, "converted", "The receiver goes on with a request.")],
        },
        new("40(5)", Say.ReturnInformation, Side.Requested, Open, Returned, A40_5) { Tells = [new(Side.Requesting, "returned", "The receiver does not accept the instructions, and returns the information.")] },
        new("40(5)", Say.RecordUse, Side.Requested, Open | StateSet.Of(Filed, Converted, Returned, Closed), null, A40_5)
        {
            OpenOf = [Use.WasKept],
            Checks = [Use.DatePossible],
            RemarksOf = [Use.WithinInstructionsOrConsented],
            Tells = [new(Side.Requesting, "use-recorded", "A use of your information was recorded.")],
        },
        PassingOn.Of(Side.Requested, Open | StateSet.Of(Filed, Converted, Returned, Closed)),
    ];
}
