using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Families;

/// <summary>
/// Cooperation that a State affords as it sees fit, with no list of grounds in the text: transfer of sentenced persons (38) and of
/// proceedings (39), enforcement (37(13)) that comes as a case of its own, police cooperation (47), joint investigations (48), return of
/// property (52), removal of content (34(6)). The router asks for what the article names, and for an answer. Prosecution in place of
/// extradition (37(11)) runs here too, but is a duty: it has no row for <c>deny</c>.
/// </summary>
internal static class DiscretionMachine
{
    private static readonly StateSet Final = StateSet.Of(Completed, Denied, Withdrawn, NoLegalBasis);
    private static readonly StateSet Open = StateSet.Of(Received, UnderReview, InformationRequested, Accepted);

    /// <param name="paragraph">The article that gives it.</param>
    /// <param name="speakers">Who may speak.</param>
    /// <param name="linked">Whether it needs another case.</param>
    /// <param name="variant">What the article asks for beyond that.</param>
    public static Machine Build(Citation paragraph, IReadOnlyList<AuthorityRole> speakers, bool linked, DiscretionVariant variant) => new(
        [.. variant.Rows, .. Rows(paragraph, variant), .. variant.IsDuty ? [] : Denying(paragraph, variant), .. variant.Common.Questions(StateSet.Of(Received, UnderReview, Accepted)), .. variant.Common.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("acknowledgement", Side.Requested, paragraph, Received, "A request waits to be taken up.", p => p.AcknowledgeWithin),
            Common.Remind("answer", Side.Requested, paragraph, UnderReview, "The other State waits for your answer.", p => p.AnswerReminderEvery),
            variant.Common.QuestionsWait,
            Common.Remind("execution", Side.Requested, paragraph, Accepted, "What was accepted is still open.", p => p.ExecutionReminderEvery),
            variant.Common.StatusInquiry,
            Common.Close(Final),
        ])
    {
        Final = Final,
        Serves = paragraph,
        Speakers = speakers,
        Paragraphs = variant.Common.Paragraphs,
        Examines = s =>
        {
            Required.ForRequest(s);
            Required.Facts(s, paragraph);
            if (linked)
                Required.Link(s, paragraph);
            variant.Examines?.Invoke(s);
        },
        Regime = variant.Regime,
        Remembers = variant.Remembers,
        Hints = variant.Hints,
        OpeningTells = Common.Opening,
    };

    private static IEnumerable<MoveRow> Rows(Citation paragraph, DiscretionVariant variant) =>
    [
        Common.Acknowledge(Received, UnderReview, paragraph),
        new("D1", Say.Authorize, Side.Requested, UnderReview, Accepted, paragraph)
        {
            RemarksOf = variant.Agreeing,
            Tells = [new(Side.Requesting, "accepted", "The other State agrees to what was asked.")],
        },
        new("D3", Say.RecordOutcome, Side.Requested, Accepted, Completed, paragraph)
        {
            Checks = [Concluding.Given(paragraph)],
            Remarks = variant.Concluding,
            Tells = [new(Side.Requesting, "outcome-recorded", "What came of it is recorded.")],
        },
        variant.Common.NoLongerRequired(Open),
    ];

    private static IEnumerable<MoveRow> Denying(Citation paragraph, DiscretionVariant variant) =>
    [
        new("D2", Say.Deny, Side.Requested, StateSet.Of(UnderReview, Accepted), Denied, paragraph)
        {
            Then = variant.OnDenial,
            Tells = [new(Side.Requesting, "denied", "The other State does not agree to what was asked.")],
        },
        Reopening.Of(StateSet.Of(Denied, NoLegalBasis), UnderReview, paragraph),
    ];
}
