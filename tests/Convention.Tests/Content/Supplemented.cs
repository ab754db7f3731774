namespace RequestRouter.Convention.Tests.Content;

/// <summary>What is added to a request says it in parts, as the request does, 40(13).</summary>
public class Supplemented
{
    private static readonly ConcernedPerson Known = new(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"));

    public static TheoryData<string, Supplement> Parts => new()
    {
        { "an attachment", new Supplement { Attachments = [A.Summons] } },
        { "a person", new Supplement { Persons = [Known] } },
        { "a thing", new Supplement { Things = [new ConcernedThing(new Particular("Server 2"))] } },
        { "an earlier order that it replaces", new Supplement { EarlierRequests = [new EarlierRequest { Relation = EarlierRelation.Replaces, Reference = "O-1" }] } },
        { "what became of a remedy", new Supplement { Remedies = [new RemedySought { Outcome = RemedyOutcome.Upheld, Suspends = true }] } },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_is_an_addition_by_itself(string what, Supplement supplement) => Assert.True(A.CaseUnderReview.Requesting(supplement).Tells(A.SG, "supplemented").Last is Step, what);

    [Fact]
    public void Nothing_is_no_addition() =>
        A.CaseUnderReview.RequestingTries(new Supplement { Attachments = [], Persons = [], Things = [], EarlierRequests = [], Remedies = [] }).IsRejectedWith(Codes.ContentIncomplete, "40(26)", "/addition");

    [Fact]
    public void The_case_remembers_attachments_beside_those_of_the_request_by_the_communication_they_came_with()
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Attachments = [A.Summons, A.Summons] })).Requesting(new Supplement { Addition = "Nothing more" })
            .Requesting(new Supplement { Attachments = [A.Summons with { Name = "Annex" }], Deadline = new SuggestedDeadline(A.Monday.AddDays(30), "The trial begins") });
        Assert.Equal([(1, null, "Summons"), (2, null, "Summons"), (1, "c-2", "Annex")], story.Case!.Attached!.Select(file => (file.Number, file.With, file.Name)));
        Assert.Equal(A.Monday.AddDays(30), story.Case.Deadline);
    }

    [Fact]
    public void An_empty_list_is_no_attachment() =>
        Assert.Null(A.CaseUnderReview.Requesting(new Supplement { Addition = "Nothing more", Attachments = [] }).Case!.Attached);

    [Fact]
    public void Too_many_are_named_once_and_not_each_that_is_unsound_too() =>
        Assert.Single(Assert.IsType<Rejection>(Attempt([.. Enumerable.Repeat(A.Summons with { Name = new string('n', 256) }, 101)]).Last).Failures);

    [Fact]
    public void Attachments_can_be_found_and_concern_items_of_the_case()
    {
        Attempt(A.Summons with { Items = [1] }).Accepted();
        Attempt(A.Summons with { Items = [2] }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/attachments/0/items/0");
        Attempt(A.Summons with { Sha256 = null }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/attachments/0/sha256");
        Attempt(A.Summons with { Name = new string('n', 256) }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/attachments/0/name");
        Attempt(A.Summons, A.Summons with { What = AttachmentKind.Translation, Translates = 1 }).Accepted();
        Attempt(A.Summons with { Translates = 1 }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/attachments/0/translates");
        Attempt(A.Summons, A.Summons with { TranslatesMember = "/content/facts" }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/attachments/1/translatesMember");
    }

    [Fact]
    public void Of_several_faults_the_first_is_what_the_file_itself_lacks_and_then_what_it_names()
    {
        Assert.Equal(["/attachments/0/sha256"], Faults(A.Summons with { Sha256 = null, Items = [2] }));
        Assert.Equal(["/attachments/0/items/0"], Faults(A.Summons with { TranslatesMember = "/content/facts", Items = [2] }));

        static IEnumerable<string> Faults(Attachment attached) => Assert.IsType<Rejection>(Attempt(attached).Last).Failures.Select(f => f.Pointer);
    }

    [Fact]
    public void A_protected_person_is_protected_in_a_supplement_too() // 33(1), 34(1)
    {
        var hidden = new ConcernedPerson { Role = PersonRole.Victim, Protected = true, Alias = "W1" };
        A.CaseUnderReview.Requesting(new Supplement { Persons = [hidden], Sealed = ["e30"] });
        A.CaseUnderReview.RequestingTries(new Supplement { Persons = [hidden] }).IsRejectedWith(Codes.ContentIncomplete, "34(1)", "/sealed");
        A.CaseUnderReview.RequestingTries(new Supplement { Persons = [hidden], Sealed = [] }).IsRejectedWith(Codes.ContentIncomplete, "34(1)", "/sealed");
        A.CaseUnderReview.RequestingTries(new Supplement { Persons = [Known, hidden with { BirthDate = new DateOnly(1989, 4, 3) }], Sealed = ["e30"] }).IsRejectedWith(Codes.ContentInvalid, "34(1)", "/persons/1/birthDate");
    }

    private static Story Attempt(params Attachment[] attached) => A.CaseUnderReview.RequestingTries(new Supplement { Attachments = attached });
}
