using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>Personal data that came in any way under the Convention go on with the leave of the State they came from only, 36(3); that they did is a fact.</summary>
internal static class PassingOn
{
    /// <param name="by">Who received them.</param>
    /// <param name="from">Where that can have happened.</param>
    public static MoveRow Of(Side by, StateSet from) => new("X12", Say.RecordOnwardTransfer, by, from, null, A36_3)
    {
        Checks = [Use.DatePossible],
        Remarks = [PersonalData.OnwardTransferAuthorized, PersonalData.RecipientNamed],
        Tells = [new(by == Side.Requesting ? Side.Requested : by == Side.Requested ? Side.Requesting : Side.Both, "onward-transfer-recorded", "Personal data that came from you were passed on, as the communication says.")],
    };
}
