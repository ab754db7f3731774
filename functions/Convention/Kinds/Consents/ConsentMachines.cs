using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Consents;

/// <summary>Asking the State from which something came: for another use (40(19)), or for passing it on (36(3)). Silence is no answer.</summary>
internal static class ConsentMachines
{
    private static readonly StateSet Allowed = StateSet.Of(Authorized, AuthorizedWithConditions);
    private static readonly StateSet Open = StateSet.Of(Requested);

    public static Machine UseConsent() => new(
        [.. Deciding("40(19)", Common.OfArticle40), .. Uses(), .. Common.OfArticle40.WholeCase(Open | Allowed | Denied | Withdrawn | Closed, Open)],
        [Pending("40(19)"), Common.OfArticle40.StatusInquiry, Common.Close(Allowed | Denied | Withdrawn)])
    {
        Initial = Requested,
        Final = Allowed | Denied | Withdrawn,
        Serves = "40(19)",
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Remembers = static (c, s) => c with
        {
            Sought = new LeaveSought { Elements = s.Content.ForKind?.Elements ?? [], Purpose = s.Content.ForKind?.OtherProceedings },
        },
        Examines = static s =>
        {
            Required.Elements(s, "40(19)");
            Required.Link(s, "40(19)");
            Required.Member(s, s.Content.ForKind?.OtherProceedings, "otherProceedings", "40(19)", "Describe the other proceedings or use.");
        },
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    public static Machine OnwardTransfer() => new(
        [.. Deciding("36(3)", Common.OfPractice), .. Transfers(), .. Common.OfPractice.WholeCase(Open | Allowed | StateSet.Of(Denied, Withdrawn, Transferred, ItemState.Acknowledged, Closed), Open)],
        [Pending("36(3)"), Common.OfPractice.StatusInquiry, Common.Close(StateSet.Of(Denied, Withdrawn, ItemState.Acknowledged))])
    {
        Initial = Requested,
        Final = StateSet.Of(Denied, Withdrawn, ItemState.Acknowledged),
        Serves = "36(3)",
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
            if (s.Content.ForKind?.Elements?.Count > EveryRequest.MostItems)
                s.Stop(new Failure("/content/forKind/elements", Codes.ContentInvalid, "", $"A request has at most {EveryRequest.MostItems} elements; make several requests."));
            Required.Elements(s, "36(3)");
            Required.Member(s, s.Content.ForKind?.Recipient, "recipient", "36(3)", "Name the recipient.");
            Required.Member(s, s.Content.ForKind?.RecipientSafeguards, "recipientSafeguards", "36(3)", "Describe the safeguards the recipient undertakes.");
            s.Fail(Contents.Use(s));
            s.Fail(Origins.Addressed(s));
        },
        Itemizes = Origins.Remember,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static ClockRow Pending(string citation) => Common.Remind(
        "authorization-decision", Side.Requested, citation, Requested, "The other State waits for your decision; silence is not consent.", p => p.AnswerReminderEvery);

    private static IEnumerable<MoveRow> Deciding(string citation, Common common) =>
    [
        new("A1", Say.Authorize, Side.Requested, Requested, null, citation)
        {
            Goes = static (d, _) => ((Authorize)d.Said!).Conditions is { Count: > 0 } ? AuthorizedWithConditions : Authorized,
            Checks = [Authorizations.WrittenWhereRequired, Authorizations.EndsLater],
            Marks = Authorizations.Remember,
            Tells = [new(Side.Requesting, "authorized", "What you asked for is authorized, for these elements and this purpose only.")],
        },
        new("A2", Say.Deny, Side.Requested, Requested, Denied, citation)
        {
            Tells = [new(Side.Requesting, "denied", "What you asked for is not authorized.")],
        },
        common.NoLongerRequired(Requested),
    ];

    private static IEnumerable<MoveRow> Uses() =>
    [
        new("X10", Say.RecordUse, Side.Requesting, StateSet.Of(Requested, Denied, Withdrawn), null, "40(19)")
        {
            Forbidden = new("", Codes.UseNotAuthorized, "40(19)", "There is no consent to this use; silence is none."),
            Checks = [Use.DatePossible],
            Tells = [new(Side.Requested, "use-recorded", "A use to which you have not consented was recorded.")],
        },
        new("X10", Say.RecordUse, Side.Requesting, Allowed, null, "40(19)")
        {
            Checks = [Use.DatePossible],
            RemarksOf = [Use.WhileConsented, Use.WithinConditions],
            Tells = [new(Side.Requested, "use-recorded", "A use was recorded in the case in which you consented.")],
        },
    ];

    private static IEnumerable<MoveRow> Transfers() =>
    [
        new("X12", Say.RecordTransferred, Side.Requesting, StateSet.Of(Requested, Denied, Withdrawn), null, "36(3)")
        {
            Forbidden = new("", Codes.OnwardTransferNotAuthorized, "36(3)", "The transfer is not authorized; silence is no authorization."),
            Tells = [new(Side.Requested, "transferred", "The elements went to a recipient without your authorization.")],
        },
        new("A3", Say.RecordTransferred, Side.Requesting, Allowed, Transferred, "36(3)")
        {
            OpenOf = [Authorizations.NotExpired],
            RemarksOf = [Origins.EachAuthorized],
            Tells = [new(Side.Requested, "transferred", "The elements went to the recipient, as the communication says.")],
        },
        new("A4", Say.RecordRecipientReceipt, Side.Requesting, Transferred, ItemState.Acknowledged, "36(3)")
        {
            Tells = [new(Side.Requested, "recipient-acknowledged", "The recipient has acknowledged its undertakings.")],
        },
        Common.OfPractice.NoLongerRequired(Allowed),
    ];
}
