using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Persons;

/// <summary>Legal persons, children, and protected witnesses and victims: 18, 21, 33, 34.</summary>
public class Protection
{
    private static readonly ConcernedPerson Known = new(new Particular("Example Trading Ltd"), new Particular("Singapore"), new Particular("SG"));
    private static readonly Particular InSealedPart = new(null, Absence.NotAppropriate, "In the sealed part");
    private static readonly ConcernedPerson Witness = new(InSealedPart, InSealedPart, new Particular("SG")) { Role = PersonRole.Witness, Protected = true, Alias = "Witness 3" };

    [Fact]
    [Shows("18.2-1")]
    public void A_company_is_named_with_its_liability_of_whatever_sort() // 18(2)
    {
        A.Story.Attempt(Naming(Known with { Legal = true })).IsRejectedWith(Codes.ContentIncomplete, "18(2)", "/content/persons/0/liability");
        foreach (var liability in Enum.GetValues<Liability>())
            A.Story.Opens(Naming(Known with { Legal = true, Liability = liability }));
    }

    [Theory]
    [Shows("21.7-1")]
    [InlineData(PersonRole.Suspect, true)]
    [InlineData(PersonRole.Accused, true)]
    [InlineData(PersonRole.Convicted, true)]
    [InlineData(PersonRole.Victim, false)]
    public void A_child_under_accusation_is_protected(PersonRole role, bool needed) // 21(7)
    {
        var child = Known with { Child = true, Role = role };
        var story = A.Story.Attempt(Naming(child));
        if (needed)
            story.IsRemarkedWith(Codes.ContentIncomplete, "21(7)", "/content/persons/0/protectiveMeasures");
        else
            story.Accepted();
        A.Story.Opens(Naming(child with { ProtectiveMeasures = "Youth court, guardian present" }));
    }

    [Theory]
    [Shows("33.1-1", "33.4-1", "34.1-1")]
    [InlineData(PersonRole.Witness, "33(1)")]
    [InlineData(PersonRole.Victim, "34(1)")]
    public void Whoever_is_protected_is_named_in_sealed_parts_only(PersonRole role, string paragraph) // 33(1), 33(2), 33(4), 34(1)
    {
        var person = Witness with { Role = role };
        A.Story.Opens(Naming(person) with { Sealed = ["eyJ"] });
        A.Story.Opens(Naming(person with { OtherNames = [] }) with { Sealed = ["eyJ"] }).IsUnremarked();
        A.Story.Attempt(Naming(person)).IsRejectedWith(Codes.ContentIncomplete, paragraph, "/sealed");
        A.Story.Attempt(Naming(person) with { Sealed = [] }).IsRejectedWith(Codes.ContentIncomplete, paragraph, "/sealed");
        A.Story.Attempt(Naming(person with { Alias = " " }) with { Sealed = ["eyJ"] }).IsRejectedWith(Codes.ContentIncomplete, paragraph, "/content/persons/0/alias");
        A.Story.Attempt(Naming(person with { Identity = new Particular("J. Doe") }) with { Sealed = ["eyJ"] })
            .IsRejectedWith(Codes.ContentInvalid, paragraph, "/content/persons/0/identity/value");
        A.Story.Attempt(Naming(person with { Location = new Particular("Bedok") }) with { Sealed = ["eyJ"] })
            .IsRejectedWith(Codes.ContentInvalid, paragraph, "/content/persons/0/location/value");
    }

    public static TheoryData<string, ConcernedPerson> Particulars => new()
    {
        { "birthDate", new ConcernedPerson { BirthDate = new DateOnly(1989, 4, 3) } },
        { "birthPlace", new ConcernedPerson { BirthPlace = "Utrecht" } },
        { "otherNames", new ConcernedPerson { OtherNames = ["quietdoor"] } },
        { "identityDocument", new ConcernedPerson { IdentityDocument = new IdentityDocument { Number = "X1" } } },
        { "registration", new ConcernedPerson { Registration = new CompanyRegistration { Number = "1" } } },
        { "representative", new ConcernedPerson { Representative = "D. Director" } },
    };

    [Theory]
    [Shows("33.1-1", "33.4-1", "34.1-1")]
    [MemberData(nameof(Particulars))]
    public void Particulars_that_tell_a_protected_person_from_all_others_are_sealed_too(string member, ConcernedPerson told) // 33(1), 34(1)
    {
        foreach (var (role, paragraph) in new[] { (PersonRole.Witness, "33(1)"), (PersonRole.Victim, "34(1)") })
        {
            var person = told with { Identity = InSealedPart, Location = InSealedPart, Nationality = new Particular("SG"), Protected = true, Alias = "Witness 3", Role = role };
            A.Story.Attempt(Naming(person) with { Sealed = ["eyJ"] }).IsRejectedWith(Codes.ContentInvalid, paragraph, "/content/persons/0/" + member);
            A.Story.Opens(Naming(person with { Protected = false }));
        }
    }

    [Theory]
    [MemberData(nameof(Particulars))]
    public void They_are_personal_data_also_of_somebody_whose_name_is_not_known(string member, ConcernedPerson told) // 36(1)
    {
        var person = told with { Identity = new Particular(null, Absence.NotKnown, "Unknown"), Location = InSealedPart, Nationality = InSealedPart };
        Assert.True(A.Story.Attempt(A.RequestWith(A.Content with { Persons = [person], PersonalData = new PersonalDataStatement(false) }))
            .IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/content/personalData/contained").Last is Step, member);
    }

    [Fact]
    public void The_sex_and_the_languages_of_a_protected_person_may_be_told() => // for whoever interprets and cares
        A.Story.Opens(Naming(Witness with { Sex = Sex.Female, Languages = [LanguageTag.Parse("ms")] }) with { Sealed = ["eyJ"] });

    [Fact]
    [Shows("33.2-1")]
    public void No_notice_of_the_whole_case_names_a_protected_person() // 33(2)
    {
        var story = A.Story.Opens(Naming(Witness) with { Sealed = ["the name"] }).Requesting(new AskStatus()).Requested(new AnswerStatus { Answer = "With the prosecutor" });
        Assert.All(story.Steps.SelectMany(s => s.Notices), n => Assert.DoesNotContain("the name", n.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Shows("33.2-2")]
    public void Statements_of_protected_persons_need_safe_arrangements()
    {
        var request = A.RequestWith(A.Content with { Items = [A.Statement], Persons = [Witness] }) with { Sealed = ["eyJ"] };
        A.Story.Attempt(request).IsRemarkedWith(Codes.ContentIncomplete, "33(2)(b)", "/content/items/0/protectiveArrangements");
        A.Story.Opens(request with { Content = request.Content! with { Items = [A.Statement with { ProtectiveArrangements = "Video link, voice changed" }] } });
    }

    [Fact]
    public void A_protected_person_is_personal_data() => // 36(1)
        A.Story.Attempt(A.RequestWith(A.Content with { Persons = [Witness], PersonalData = new PersonalDataStatement(false) }) with { Sealed = ["eyJ"] })
            .IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/content/personalData/contained");

    [Fact]
    [Shows("32-1")]
    public void Conviction_data_are_personal_data_like_any_other() // 32
    {
        var history = A.StoredData with { Purpose = Purpose.InformationAndExpertise, Description = "Previous convictions of the suspect", DataClasses = null };
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [history] })).Requested(new Acknowledge()).Requested(A.Grant).Requested(new StartExecution());
        story.Fork.RequestedTries(new Deliver { Elements = [A.Element with { Check = null }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)");
        story.Requested(new Deliver { Elements = [A.Element] }).StandsAt(ItemState.Delivered);
    }

    private static SubmitRequest Naming(ConcernedPerson person) => A.RequestWith(A.Content with { Persons = [person] });
}
