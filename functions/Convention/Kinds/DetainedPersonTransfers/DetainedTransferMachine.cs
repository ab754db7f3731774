using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.DetainedPersonTransfers;

/// <summary>The temporary transfer of a detained person, with consent, custody, immunity, return and credit, 40(9) to (11).</summary>
[Provision(A40_10_c)]
internal static class DetainedTransferMachine
{
    private static readonly StateSet Final = StateSet.Of(Denied, Withdrawn, CreditRecorded, Released);
    private static readonly StateSet Before = StateSet.Of(Received, UnderReview, InformationRequested, ConsentRecorded, Agreed);
    private static readonly StateSet Abroad = StateSet.Of(Departed, InCustody, PurposeServed);
    private static readonly StateSet Open = Before | Abroad | Returned;

    private static readonly MoveRow Agreeing = new("40(9)", Say.AgreeTransfer, Side.Both, ConsentRecorded, null, A40_9_b)
    {
        Goes = Transfer.OnTerms.Goes(Agreed),
        Checks = [Transfer.ReturnDated],
        ChecksOf = [Transfer.OnTerms.Given("terms", "Record the conditions, and the return."), Transfer.OnTerms.Confirmed],
        Marks = Transfer.Agree,
        Then = Transfer.OnTerms.TellNumber,
        Tells = [new(Side.Both, "transfer-agreed", "A State's agreement to the transfer was recorded; it stands when both have agreed.")],
    };

    [Cites(A40_9, A40_10_b, A40_15_c)]
    public static Machine Build() => new(
        [.. Preparing(), .. Staying(), .. Common.OfArticle40.Questions(StateSet.Of(Received, UnderReview, ConsentRecorded, Agreed)), .. Common.OfArticle40.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("acknowledgement", Side.Requested, A40_12_b, Received, "A request waits to be taken up.", p => p.AcknowledgeWithin),
            Common.OfArticle40.QuestionsWait,
            Common.Remind("return", Side.Requesting, A40_10_b, PurposeServed, "The purpose is served; return the person without delay.", p => p.AcknowledgeWithin),
            new("return-date", Side.Both, A40_10_b, Transfer.UntilReturned)
            {
                While = Abroad,
                If = static (_, item) => item.Person?.ReturnBy is not null,
                Recurs = true,
                Reminder = "The day agreed for the return has come; the person is to be returned without delay.",
            },
            Common.Remind("credit", Side.Requested, A40_10_d, Returned, "Credit the days in custody to the sentence.", p => p.AnswerReminderEvery),
            Common.OfArticle40.StatusInquiry,
            Common.Close(Final),
        ])
    {
        Final = Final,
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = static s =>
        {
            s.Remark(Channels.Designated(s, AuthorityRole.CentralAuthority, Codes.AuthorityNotDesignated, A40_12_a));
            Required.ForRequest(s);
            s.Fail(Contents.Proceedings(s.Content));
            Required.Facts(s, A40_15_c);
            s.Fail(Contents.Use(s));
            Required.Person(s, A40_9);
        },
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    [Cites(A40_9_a)]
    private static IEnumerable<MoveRow> Preparing() =>
    [
        Common.Acknowledge(Received, UnderReview, A40_12_b),
        new("40(9)", Say.RecordConsent, Side.Requested, StateSet.Of(Received, UnderReview), ConsentRecorded, A40_9_a)
        {
            Checks = [Transfer.ConsentNotToCome],
            Remarks = [Transfer.ConsentInformed],
            Marks = static (_, item) => Transfer.OnTerms.Forget(item) with { Person = PersonFacts.Of(item) with { Consents = true } },
            Tells = [new(Side.Requesting, "consent-recorded", "The person freely gave informed consent.")],
        },
        new("40(9)", Say.WithdrawConsent, Side.Requested, StateSet.Of(ConsentRecorded, Agreed), UnderReview, A40_9_a)
        {
            Marks = static (_, item) => Transfer.OnTerms.Forget(item) with { Person = PersonFacts.Of(item) with { Consents = false, ReturnBy = null } },
            Tells = [new(Side.Requesting, "consent-withdrawn", "The person withdrew consent; there is no transfer.")],
        },
        Agreeing with
        {
            From = UnderReview,
            Citation = A40_9_a,
            Forbidden = new("", Codes.ConsentMissing, A40_9_a, "Nobody is transferred without free and informed consent."),
        },
        Agreeing,
        new("40(10)", Say.AgreeTransfer, Side.Both, Abroad | Agreed, null, A40_10_b)
        {
            Checks = [Transfer.ReturnDated],
            ChecksOf = [Transfer.OnTerms.Given("terms", "Record the other conditions, and the return."), Transfer.OnTerms.Confirmed],
            Marks = Transfer.AgreeAnew,
            Then = static d => [new ConcludesOfAffected("return-date"), .. Transfer.OnTerms.TellNumber(d)],
            Tells = [new(Side.Both, "transfer-terms-recorded", "Other terms of the transfer, or another return, were recorded; they stand when both have recorded the same.")],
        },
        new("40(9)", Say.RecordDeparture, Side.Requested, Before.Without(Agreed) | StateSet.Of(Denied, Withdrawn), Departed, A40_9_b)
        {
            Forbidden = new("", Codes.AgreementRequired, A40_9_b, "The authorities of both States agree first, and no agreement of theirs stands."),
            Checks = [PersonDates.NotToCome],
            RemarksOf = [Transfer.StillConsents],
            Marks = PersonDates.Remember,
            Tells = [new(Side.Both, "departed", "The person has left, and no agreement of both States stands; custody is the receiving State's from arrival.")],
        },
        new("40(9)", Say.RecordDeparture, Side.Requested, Agreed, Departed, A40_9)
        {
            OpenOf = [Transfer.StillConsents],
            Checks = [PersonDates.NotToCome],
            Marks = PersonDates.Remember,
            Tells = [new(Side.Requesting, "departed", "The person has left; custody is yours from arrival.")],
        },
        new("40(9)", Say.Deny, Side.Requested, StateSet.Of(UnderReview, ConsentRecorded), Denied, A40_9_b)
        {
            Tells = [new(Side.Requesting, "denied", "The sending State does not agree to the transfer.")],
        },
        Reopening.Of(Denied, UnderReview, A40_9),
        Common.OfArticle40.NoLongerRequired(Before),
    ];

    [Provision(A40_9_b)]
    private static IEnumerable<MoveRow> Staying() =>
    [
        new("40(10)", Say.RecordArrival, Side.Requesting, Before, InCustody, A40_10_a)
        {
            Forbidden = new("", Codes.AgreementRequired, A40_9_b, "No departure that both States agreed to is on record."),
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = static (d, item) => item with { Person = PersonFacts.Of(item) with { CustodyFrom = PersonDates.Of(d), LastFactAt = PersonDates.Of(d) } },
            Tells = [new(Side.Requested, "in-custody", "The person is in the custody of the receiving State, and no departure is on record.")],
        },
        new("40(10)", Say.RecordArrival, Side.Requesting, Departed, InCustody, A40_10_a)
        {
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = static (d, item) => item with { Person = PersonFacts.Of(item) with { CustodyFrom = PersonDates.Of(d), LastFactAt = PersonDates.Of(d) } },
            Tells = [new(Side.Requested, "in-custody", "The person is in the custody of the receiving State.")],
        },
        new("40(10)", Say.RecordPurposeServed, Side.Requesting, InCustody, PurposeServed, A40_10_b)
        {
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = PersonDates.Remember,
            Tells = [new(Side.Requested, "purpose-served", "The purpose is served; the return is due without delay.", "return")],
        },
        new("40(10)", Say.AuthorizeRelease, Side.Requested, StateSet.Of(InCustody, PurposeServed), null, A40_10_a)
        {
            Marks = static (_, item) => item with { Person = PersonFacts.Of(item) with { ReleaseAuthorized = true } },
            Tells = [new(Side.Requesting, "release-authorized", "The sending State allows the person's release.")],
        },
        new("40(10)", Say.ReleasePerson, Side.Requesting, StateSet.Of(InCustody, PurposeServed), Released, A40_10_a)
        {
            OpenOf = [Transfer.ReleaseAllowed],
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = PersonDates.Remember,
            Tells = [new(Side.Requested, "released", "The person was released; from now 40(29) protects.")],
        },
        new("X19", Say.RecordRestriction, Side.Requesting, Abroad, null, A40_11)
        {
            RemarksOf = [Transfer.NotForEarlierActs],
            Tells = [new(Side.Requested, "restriction-recorded", "A measure against the person was recorded, as the communication says.")],
        },
        new("40(11)", Say.WaiveImmunity, Side.Requested, Abroad | Agreed, null, A40_11)
        {
            Marks = Transfer.Waive,
            Tells = [new(Side.Requesting, "immunity-waived", "The immunity is lifted, as far as the communication says.")],
        },
        new("40(10)", Say.DemandExtradition, Side.Requesting, Abroad, null, A40_10_c)
        {
            Forbidden = new("", Codes.ExtraditionNotRequired, A40_10_c, "The return of a transferred person needs no extradition, and none may be demanded."),
            Tells = [new(Side.Requested, "extradition-demanded", "The receiving State demands extradition for the person's return.")],
        },
        new("40(10)", Say.RecordReturn, Side.Requesting, StateSet.Of(Departed, InCustody, PurposeServed, Released), Returned, A40_10_b)
        {
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = Transfer.Credit,
            Then = Transfer.StateCredit,
            Tells = [new(Side.Requested, "returned", "The person is back in your custody; the days are to be credited to the sentence.", "credit")],
        },
        new("40(10)", Say.RecordCredit, Side.Requested, Returned, CreditRecorded, A40_10_d)
        {
            RemarksOf = [Transfer.CreditComplete],
            Tells = [new(Side.Requesting, "credit-recorded", "The credit of the days in custody is recorded, as the communication says.")],
        },
    ];
}
