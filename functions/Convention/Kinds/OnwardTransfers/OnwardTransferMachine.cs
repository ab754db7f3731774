using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.OnwardTransfers;

/// <summary>Asking the State from which personal data first came for passing them on, 36(3). Silence is no answer.</summary>
internal static class OnwardTransferMachine
{
    public static Machine Build() => new(
        [.. Consenting.Deciding(A36_3, Common.OfPractice), .. Transfers(), .. Common.OfPractice.WholeCase(Consenting.Open | Consenting.Allowed | StateSet.Of(Denied, Withdrawn, Transferred, ItemState.Acknowledged, Closed), Consenting.Open)],
        [Consenting.Pending(A36_3), Common.OfPractice.StatusInquiry, Common.Close(StateSet.Of(Denied, Withdrawn, ItemState.Acknowledged))])
    {
        Initial = Requested,
        Final = StateSet.Of(Denied, Withdrawn, ItemState.Acknowledged),
        Serves = A36_3,
        Speakers = [AuthorityRole.CentralAuthority, AuthorityRole.CompetentAuthority],
        Paragraphs = Common.OfPractice.Paragraphs,
        Remembers = static (c, s) => c with
        {
            Sought = new LeaveSought
            {
                Elements = s.Content.ForKind?.Elements ?? [],
                Recipient = s.Content.ForKind?.Recipient,
                Purpose = s.Content.Use,
                Chain = s.Content.ForKind?.Chain ?? [],
            },
        },
        Examines = static s =>
        {
            Required.NotTooManyElements(s);
            Required.Elements(s, A36_3);
            Required.Member(s, s.Content.ForKind?.Recipient, "recipient", A36_3, "Name the recipient.");
            Required.Member(s, s.Content.ForKind?.RecipientSafeguards, "recipientSafeguards", A36_3, "Describe the safeguards the recipient undertakes.");
            s.Fail(Contents.Use(s));
            s.Fail(Origins.Addressed(s));
        },
        Itemizes = Origins.Remember,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static IEnumerable<MoveRow> Transfers() =>
    [
        new("X12", Say.RecordTransferred, Side.Requesting, StateSet.Of(Requested, Denied, Withdrawn), null, A36_3)
        {
            Forbidden = new("", Codes.OnwardTransferNotAuthorized, A36_3, "The transfer is not authorized; silence is no authorization."),
            Tells = [new(Side.Requested, "transferred", "The elements went to a recipient without your authorization.")],
        },
        new("A3", Say.RecordTransferred, Side.Requesting, Consenting.Allowed, Transferred, A36_3)
        {
            OpenOf = [Authorizations.NotExpired],
            RemarksOf = [Origins.EachAuthorized],
            Tells = [new(Side.Requested, "transferred", "The elements went to the recipient, as the communication says.")],
        },
        new("A4", Say.RecordRecipientReceipt, Side.Requesting, Transferred, ItemState.Acknowledged, A36_3)
        {
            Tells = [new(Side.Requested, "recipient-acknowledged", "The recipient has acknowledged its undertakings.")],
        },
        Common.OfPractice.NoLongerRequired(Consenting.Allowed),
    ];
}
