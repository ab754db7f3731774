using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.UseConsents;

/// <summary>Asking the State that furnished something for another use, 40(19), element by element. Silence is no answer.</summary>
internal static class UseConsentMachine
{
    public static Machine Build() => new(
        [.. Consenting.Deciding(A40_19, Common.OfArticle40), .. Uses(), .. Common.OfArticle40.WholeCase(Consenting.Open | Consenting.Allowed | Denied | Withdrawn | Closed, Consenting.Open)],
        [Consenting.Pending(A40_19), Common.OfArticle40.StatusInquiry, Common.Close(Consenting.Allowed | Denied | Withdrawn)])
    {
        Initial = Requested,
        Final = Consenting.Allowed | Denied | Withdrawn,
        Serves = A40_19,
        Speakers = [AuthorityRole.CentralAuthority, AuthorityRole.CompetentAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Remembers = static (c, s) => c with
        {
            Sought = new LeaveSought { Elements = s.Content.ForKind?.Elements ?? [], Purpose = s.Content.ForKind?.OtherProceedings },
        },
        Examines = static s =>
        {
            Required.NotTooManyElements(s);
            Required.Elements(s, A40_19);
            Required.Link(s, A40_19);
            Required.Member(s, s.Content.ForKind?.OtherProceedings, "otherProceedings", A40_19, "Describe the other proceedings or use.");
        },
        Itemizes = Origins.ItemAnElement,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static IEnumerable<MoveRow> Uses() =>
    [
        new("X10", Say.RecordUse, Side.Requesting, StateSet.Of(Requested, Denied, Withdrawn), null, A40_19)
        {
            Forbidden = new("", Codes.UseNotAuthorized, A40_19, "There is no consent to this use; silence is none."),
            Checks = [Use.DatePossible],
            Tells = [new(Side.Requested, "use-recorded", "A use to which you have not consented was recorded.")],
        },
        new("X10", Say.RecordUse, Side.Requesting, Consenting.Allowed, null, A40_19)
        {
            Checks = [Use.DatePossible],
            RemarksOf = [Use.WhileConsented, Use.WithinConditions],
            Tells = [new(Side.Requested, "use-recorded", "A use was recorded in the case in which you consented.")],
        },
    ];
}
