using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article5;
using RequestRouter.Convention.Articles.Article6;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>From the door to the desk: M3 to M9, and secrecy.</summary>
internal static class ReceptionRows
{
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M4", Say.ConfirmInWriting, Side.Requesting, Standing.Any, null, A40_13)
        {
            Goes = static (_, item) => item.State == OralUnconfirmed ? Received : item.State,
            Open = [WrittenConfirmation.IsOwed],
            Examines = Writing.Examine,
            Marks = Writing.Remember,
            Then = Writing.Record,
            Tells = [new(Side.Requested, "oral-request-confirmed", "The oral request is confirmed in writing.", "acknowledgement")],
        },
        new("M5", Say.RecordDiplomaticDelivery, Side.Requested, AwaitingDiplomaticDelivery, Received, A40_12_d)
        {
            Checks = [DiplomaticDelivery.NotToCome],
            Remarks = [DiplomaticDelivery.Reference, DiplomaticDelivery.Dated],
            Tells = [new(Side.Requesting, "diplomatic-delivery-recorded", "The request has come through diplomatic channels; from now its time runs.")],
        },
        new("M5", Say.RecordDiplomaticDelivery, Side.Requested, Standing.Open.Without(AwaitingDiplomaticDelivery), null, A40_12_d)
        {
            Checks = [DiplomaticDelivery.NotToCome],
            Remarks = [DiplomaticDelivery.Reference, DiplomaticDelivery.Dated],
            Tells = [new(Side.Requesting, "diplomatic-delivery-recorded", "The request has come through diplomatic channels, too.")],
        },
        new("M6", Say.Acknowledge, Side.Requested, StateSet.Of(Received, OralUnconfirmed, AwaitingDiplomaticDelivery), UnderReview, A40_12_b)
        {
            Marks = RightsConcern.Raise,
            Tells = [new(Side.Requesting, "acknowledged", "The requested State has taken the request up.")],
        },
        new("M7", Say.Forward, Side.Requested, StateSet.Of(Received, OralUnconfirmed, AwaitingDiplomaticDelivery, UnderReview, Accepted), Forwarded, A40_12_b)
        {
            Remarks = [Sovereignty.ExecutingAuthorityNamed],
            RemarksOf = [RightsConcern.NotPending],
            Tells = [new(Side.Requesting, "forwarded", "The request is with the authority that executes it.")],
        },
        .. Common.OfArticle40.Questions(Standing.Pausable, Standing.Waiting),
        new("M24", Say.CannotKeepSecrecy, Side.Requested, Standing.Underway.Without(PartlyDelivered) | StateSet.Of(Received, OralUnconfirmed, AwaitingDiplomaticDelivery, UnderReview), null, A40_20)
        {
            Pauses = true,
            Goes = static (d, item) => d.Practice.PauseOnSecrecyFailure ? AwaitingRequester : item.State,
            Open = [Secrecy.WasAskedFor],
            Remarks = [Secrecy.ReasonGiven],
            Tells = [new(Side.Requesting, "secrecy-impossible", "The requested State cannot keep the request secret; say whether it should go on.", "secrecy-choice")],
        },
        new("M25", Say.Proceed, Side.Requesting, AwaitingRequester, null, A40_20)
        {
            Resumes = true,
            Tells = [new(Side.Requested, "proceed-without-secrecy", "The requesting State lets the execution go on.")],
        },
    ];
}
