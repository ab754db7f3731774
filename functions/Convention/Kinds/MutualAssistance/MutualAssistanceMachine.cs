using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>A request for mutual legal assistance, item by item: article 40 as a table.</summary>
internal static class MutualAssistanceMachine
{
    public static Machine Build() => new(
        [.. ReceptionRows.All, .. DecisionRows.All, .. ConsultationRows.All, .. ExecutionRows.All, .. HearingRows.All, .. WholeCaseRows.All, .. Common.OfArticle40.WholeCase(Standing.Any, Standing.Open)],
        [.. MutualAssistanceClocks.All, .. HearingRows.Clocks])
    {
        Final = Standing.Final,
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Wakes = Articles.Article42.FollowUps.Wakes,
        Examines = MutualAssistanceIntake.Examine,
        Hints = MutualAssistanceHints.All,
        AdvanceCopy = ItemState.AwaitingDiplomaticDelivery,
        Remembers = Articles.Article42.FollowUps.RememberPreservation,
        OpenedOtherwise = Oral.Row,
        OpeningTells =
        [
            new Tell(Side.Requesting, "receipt", "Your request was received and delivered to the requested State.", Carries: false),
            new Tell(Side.Requested, "request-received", "A request for mutual legal assistance has come in.", "acknowledgement"),
        ],
    };
}
