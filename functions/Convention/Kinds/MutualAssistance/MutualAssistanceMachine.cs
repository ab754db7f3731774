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
        Common = Common.OfArticle40,
        Wakes = Articles.Article42.FollowUps.Wakes,
        Examines = MutualAssistanceIntake.Examine,
        OpeningTells =
        [
            new Tell(Side.Requesting, "receipt", "Your request was received and delivered to the requested State.", Carries: false),
            new Tell(Side.Requested, "request-received", "A request for mutual legal assistance has come in.", "acknowledgement"),
        ],
    };
}
