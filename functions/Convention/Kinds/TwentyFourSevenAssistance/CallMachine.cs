using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article41;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.TwentyFourSevenAssistance;

/// <summary>A call to the 24/7 point of contact, 41.</summary>
[Provision(A41_1)]
[Provision(A41_3)]
internal static class CallMachine
{
    private static readonly StateSet Final = StateSet.Of(HandedOver, Answered, Withdrawn, Refused);
    private static readonly StateSet Open = StateSet.Of(Paged, ItemState.Acknowledged, Acting, InformationRequested);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfCalls.Questions(StateSet.Of(ItemState.Acknowledged, Acting)), .. Common.OfCalls.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("paging", Side.Requested, A41_1, Paged, "A call to your point of contact waits for an answer.", p => p.PagingReminderEvery),
            Common.OfCalls.QuestionsWait,
            Common.OfCalls.StatusInquiry,
            Common.Close(Final),
        ])
    {
        Initial = Paged,
        Serves = A41_1,
        AlwaysDelivers = true,
        Remembers = static (c, s) => c with { CallAction = s.Content.ForKind?.Action },
        Final = Final,
        Speakers = [AuthorityRole.PointOfContact],
        Paragraphs = Common.OfCalls.Paragraphs,
        Examines = static s =>
        {
            s.Remark(Channels.Designated(s, AuthorityRole.PointOfContact, Codes.ContactNotDesignated, A41_1));
            Required.Facts(s, A41_1);
            s.Fail(Articles.Article35.Scope.Gate(s.Content, seriousCrimesToo: true));
            s.Fail(Calls.OpenForOffence(s.Content));
            s.Remark(Articles.Article36.RequestData.Check(s.Content));
        },
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = [.. Common.Opening, new(Side.Requested, "paged", "Immediate assistance is asked for.", "paging", Carries: false)],
    };

    private static IEnumerable<MoveRow> Rows() =>
    [
        Common.Acknowledge(Paged, ItemState.Acknowledged, A41_1),
        new("41(3)", Say.ActOnCall, Side.Requested, ItemState.Acknowledged, Acting, A41_3) { Tells = [new(Side.Requesting, "acting", "The point of contact acts on your call.")] },
        new("41(4)", Say.HandOver, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), HandedOver, A41_4)
        {
            Checks = [static d => Wording.Missing(((HandOver)d.Said!).ToAuthority) ? Failure.Missing(d.At + "/toAuthority", A41_4, "Name the authority that can act.") : null],
            Marks = static (d, item) => item with { HandedOverTo = ((HandOver)d.Said!).ToAuthority },
            Tells = [new(Side.Requesting, "handed-over", "The call was handed over to the authority that can act.")],
        },
        new("41(3)", Say.AnswerCall, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), Answered, A41_3)
        {
            Checks = [static d => Wording.Missing(((AnswerCall)d.Said!).Answer) ? Failure.Missing(d.At + "/answer", A41_3, "Give the advice or the result.") : null],
            Remarks = [Calls.OwnToAnswer, Calls.LocationChecked],
            RemarksOf = [Calls.ElementsChecked],
            Tells = [new(Side.Requesting, "answered", "Your call is answered.")],
        },
        new("41(3)", Say.Refuse, Side.Requested, StateSet.Of(ItemState.Acknowledged, Acting), Refused, A41_3)
        {
            Marks = Reasons.Remember,
            Tells = [new(Side.Requesting, "refused", "The point of contact cannot help.")],
        },
        PassingOn.Of(Side.Requesting, Open | Final | Closed),
        Reopening.Of(Refused, ItemState.Acknowledged, A41_3),
        Common.OfCalls.NoLongerRequired(Open),
    ];
}
