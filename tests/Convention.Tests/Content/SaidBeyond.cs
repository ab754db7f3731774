using System.Reflection;

namespace RequestRouter.Convention.Tests.Content;

/// <summary>What requests say beyond what the Convention asks for: nobody has to, and what is said can be read.</summary>
public class SaidBeyond
{
    private static readonly NamedSignatory Clerk = new("A. Clerk", "Registrar");

    private static RequestContent Full => A.Content with
    {
        Authority = A.Content.Authority! with { Signatory = Clerk },
        Contacts = [new ContactPerson { Name = "B. Officer", Post = "Desk officer", Email = "desk@nl.example.org", Telephone = "+31 000", Languages = [LanguageTag.Parse("en")], OfficeHours = "9 to 17", TimeZone = "Europe/Amsterdam" }],
        Validation = new Validation { Authority = "Examining magistrate", Role = ValidatingRole.InvestigatingJudge, FileNumber = "RC 1", Signatory = Clerk, Date = new DateOnly(2026, 11, 19) },
        LegalBases = [new LegalBasis { Kind = LegalBasisKind.Reciprocity, Name = "None", Provision = "40(1)", Undertaking = "The same is granted" }],
        EarlierRequests = [new EarlierRequest { Relation = EarlierRelation.Preserved, What = "Preservation", Date = new DateOnly(2026, 10, 1), Reference = "P-1", RecipientReference = "R-1", RequestingAuthority = "Police", RequestedAuthority = "Police", Channel = "24/7 network", CaseId = CaseId.From(A.NL, "P-1"), Until = A.Monday }],
        Proceedings = A.Content.Proceedings! with { Court = new OfficeFile("Court", "C-1"), Prosecution = new OfficeFile("Office", "P-1"), Stage = "Before trial", Dates = [new ProceedingsDate(new DateOnly(2027, 2, 1), "Trial")] },
        Offences = [A.Content.Offences![0] with { Text = "Whoever enters", TextAttachment = 1, Committed = new Period(A.Monday.AddDays(-60), A.Monday.AddDays(-59)), MinimumMonths = 0 }],
        Items = [A.StoredData with { Questions = ["Who?"], OfficersPresent = [new OfficerPresent("C. Officer", "Inspector", "Knows the file")], DataDetails = [.. Enum.GetValues<DataDetail>()], IdentificationOnly = true }],
        Persons = [Person],
        Things = [A.Content.Things![0] with { Suspicion = "It gave the orders" }],
        UrgencyReasons = [],
        Results = new ResultsWanted { Recipient = "The court", Contact = "court@nl.example.org", Formats = ["text/csv"], Language = LanguageTag.Parse("en") },
        Attestations = [new Attestation { What = AttestedMatter.Necessary, Text = "It is", Signatory = Clerk, Date = new DateOnly(2026, 11, 19), Attachment = 1 }],
        Remedies = [new RemedySought { Before = new OfficeFile("Court of appeal", "A-1"), Against = "The order", Date = new DateOnly(2026, 11, 20), Outcome = RemedyOutcome.Pending, Suspends = false }],
        Attachments = [A.Summons],
        ForKind = new KindContent { PreserveUntil = A.Monday.AddDays(120) },
    };

    private static ConcernedPerson Person => new(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"))
    {
        BirthDate = new DateOnly(1989, 4, 3),
        BirthPlace = "Utrecht",
        Sex = Sex.Unspecified,
        OtherNames = ["quietdoor"],
        IdentityDocument = new IdentityDocument { Type = "passport", Number = "X1", IssuedBy = A.NL, ValidUntil = new DateOnly(2030, 1, 1) },
        Languages = [LanguageTag.Parse("nl")],
        Suspicion = "Rented the server",
        Registration = new CompanyRegistration { Register = "Trade register", Number = "1", Seat = "Utrecht" },
        Representative = "D. Director",
    };

    [Fact]
    public void All_of_it_goes_along_and_changes_nothing_of_the_case()
    {
        var (plain, full) = (A.CaseReceived, A.Story.Opens(A.RequestWith(Full)));
        Assert.Equal(ModelChecking.Json.Of(plain.Case!), ModelChecking.Json.Of(full.Case! with { Attached = null }));
        Assert.Equal(plain.Step.Notices, full.Step.Notices);
        Assert.Equal(plain.Step.Remarks, full.Step.Remarks);
    }

    [Fact]
    public void The_example_above_leaves_none_of_it_out()
    {
        object[] said =
        [
            Full, Full.Authority!, Full.Contacts![0], Full.Validation!, Full.LegalBases![0], Full.EarlierRequests![0], Full.Proceedings!, Full.Proceedings!.Court!, Full.Proceedings!.Dates![0], Full.Items![0].OfficersPresent![0],
            Person, Person.IdentityDocument!, Person.Registration!, Full.Results!, Full.Attestations![0], Full.Remedies![0], Clerk,
        ];
        string[] others = ["Translations", "NobodyNamedBecause", "Urgency", "Emergency", "LimitationEnds", "Confidentiality", "Deadline", "Role", "Liability", "ProtectiveMeasures", "Alias"];
        Assert.All(said, part => Assert.All(
            part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => !others.Contains(member.Name)), member => Assert.True(member.GetValue(part) is not null, member.Name)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    public void A_text_or_certificate_is_an_attachment_of_the_request(int number, bool there)
    {
        Is(there, "/content/offences/0/textAttachment", Full with { Offences = [Full.Offences![0] with { TextAttachment = number }] });
        Is(there, "/content/attestations/1/attachment", Full with { Attestations = [new Attestation(), Full.Attestations![0] with { Attachment = number }] });
    }

    [Fact]
    public void Without_attachments_nothing_is_one()
    {
        Is(false, "/content/offences/0/textAttachment", Full with { Attachments = null });
        Is(false, "/content/attestations/0/attachment", Full with { Attachments = null });
    }

    [Fact]
    public void An_offence_was_committed_in_a_period_and_carries_no_less_than_nothing()
    {
        Is(false, "/content/offences/0/committed", Full with { Offences = [Full.Offences![0] with { Committed = new Period(A.Monday, A.Monday) }] });
        Is(true, "/content/offences/0/committed", Full with { Offences = [Full.Offences![0] with { Committed = new Period(A.Monday) }] });
        Is(false, "/content/offences/0/minimumMonths", Full with { Offences = [Full.Offences![0] with { MinimumMonths = -1 }] });
    }

    [Theory]
    [InlineData("Africa/Nairobi", true)]
    [InlineData("localtime", false)]
    [InlineData("CEST", false)]
    public void Office_hours_are_in_a_zone_that_there_is(string zone, bool there) =>
        Is(there, "/content/contacts/1/timeZone", Full with { Contacts = [new ContactPerson { Name = "No zone" }, new ContactPerson { TimeZone = zone }] });

    [Theory]
    [InlineData(UrgencyReason.EvidenceBeingDestroyed)]
    [InlineData(UrgencyReason.ImminentTrial)]
    public void A_code_makes_urgent_as_words_do(UrgencyReason reason) // 44(3)
    {
        var request = A.RequestWith(A.Content with { UrgencyReasons = [reason] });
        Assert.True(A.Story.Opens(request).Case!.Urgent);
        Assert.False(A.Story.Opens(A.RequestWith(A.Content with { UrgencyReasons = [] })).Case!.Urgent);
        NotRemarked("/content/urgency", A.Story.With(Registers.BothAgreed(AgreementKind.InterpolChannel)).Opens(request with { Channel = Channel.Interpol }));
        var arrest = SoundRequests.Of(RequestKind.ProvisionalArrest);
        A.Story.Opens(arrest with { Content = arrest.Content! with { Urgency = null, UrgencyReasons = [reason] } });
        Assert.Equal([reason], request.DraftFor(CaseId.From(A.NL, "I-1"), RequestKind.MutualAssistance).Content!.UrgencyReasons);
    }

    [Fact]
    public void Another_reason_is_said_in_words()
    {
        var urgent = A.Content with { UrgencyReasons = [UrgencyReason.ImminentTrial, UrgencyReason.Other] };
        A.Story.Attempt(A.RequestWith(urgent)).IsRemarkedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/urgency");
        NotRemarked("/content/urgency", A.Story.Opens(A.RequestWith(urgent with { Urgency = "The lease ends" })));
    }

    [Fact]
    public void A_draft_from_information_names_no_attachment_that_stayed_behind() // 51
    {
        var draft = A.RequestWith(Full).DraftFor(CaseId.From(A.NL, "I-1"), RequestKind.ConfiscationDomesticOrder).Content!;
        Assert.Null(draft.Attachments);
        Assert.Equal(("Whoever enters", null), (draft.Offences![0].Text, draft.Offences[0].TextAttachment));
    }

    private static void NotRemarked(string pointer, Story story) => Assert.DoesNotContain(story.Step.Remarks, remark => remark.Pointer == pointer);

    private static void Is(bool there, string pointer, RequestContent content)
    {
        var story = A.Story.Attempt(A.RequestWith(content));
        if (there)
            story.Accepted();
        else
            story.IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, pointer);
    }
}
