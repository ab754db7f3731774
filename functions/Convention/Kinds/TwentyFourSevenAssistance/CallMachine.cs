using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article41;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.TwentyFourSevenAssistance;

/// <summary>A call to the 24/7 point of contact, 41.</summary>
[Provision("41(1)")]
[Provision("41(3)")]
internal static class CallMachine
{
    private static readonly StateSet Final = StateSet.Of(HandedOver, Answered, Withdrawn, Refused);
    private static readonly StateSet Open = StateSet.Of(Paged, ItemState.Acknowledged, Acting, InformationRequested);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfCalls.Questions(StateSet.Of(ItemState.Acknowledged, Acting)), .. Common.OfCalls.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("paging", Side.Requested, "41(1)", Paged, "A call to your point of contact waits for an answer.", p => p.PagingReminderEvery),
            Common.OfCalls.QuestionsWait,
            Common.OfCalls.StatusInquiry,
            Common.Close(Final),
        ])
    {
        Initial = Paged,
        Serves = "41(1)",
        AlwaysDelivers = true,
        Remembers = static (c, s) => c with { CallAction = s.Content.ForKind?.Action },
        Final = Final,
        Speakers = [AuthorityRole.PointOfContact],
        Paragraphs = Common.OfCalls.Paragraphs,
        Examines = static s =>
        {
            s.Remark(Channels.Designated(s, AuthorityRole.PointOfContact, Codes.ContactNotDesignated, "41(1)"));
            Required.Facts(s, "41(1)");
            s.Fail(Articles.Article35.Scope.Gate(s.Content, seriousCrimesToo: true));
            s.Fail(Calls.OpenForOffence(s.Content));
            s.Remark(Articles.Article36.RequestData.Check(s.Content));
        },
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = [.. Common.Opening, new(Side.Requested, "paged", "Immediate assistance is asked for.", "paging", Carries: false)],
    };

    private static IEnumerable<MoveRow> Rows() =>
    [
        Common.Acknowledge(Paged, ItemState.Acknowledged, "41(1)"),
        new("41(3)", Say.ActOnCall, Side.Requested, ItemState.Acknowledged, Acting, "41(3)") { Tells = [new(Side.Requesting, "acting", "The point of contact acts on your call.")] },
        new("41(4)", Say.HandOver, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), HandedOver, "41(4)")
        {
            Checks = [static d => Wording.Missing(((HandOver)d.Said!).ToAuthority) ? Failure.Missing(d.At + "/toAuthority", "41(4)", "Name the authority that can act.") : null],
            Tells = [new(Side.Requesting, "handed-over", "The call was handed over to the authority that can act.")],
        },
        new("41(3)", Say.AnswerCall, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), Answered, "41(3)")
        {
            Checks = [static d => Wording.Missing(((AnswerCall)d.Said!).Answer) ? Failure.Missing(d.At + "/answer", "41(3)", "Give the advice or the result.") : null],
            Remarks = [Calls.OwnToAnswer, Calls.LocationChecked],
            RemarksOf = [Calls.ElementsChecked],
            Tells = [new(Side.Requesting, "answered", "Your call is answered.")],
        },
        new("41(3)", Say.Refuse, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), Refused, "41(3)")
        {
            Marks = Reasons.Remember,
            Tells = [new(Side.Requesting, "refused", "The point of contact cannot help.")],
        },
        Common.OfCalls.NoLongerRequired(Open),
    ];
}
