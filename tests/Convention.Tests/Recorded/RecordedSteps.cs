namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>
/// For each kind: everything that can come of what either State says or leaves unsaid, told once, where a walk through the case's
/// standings first meets it. Recorded and approved, one page a kind; a page that changes needs a new rulebook, not a new page.
/// </summary>
public class RecordedSteps
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_each_kind_come_as_approved(RequestKind kind)
    {
        var walk = kind is RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure
            ? new Walk().Beside(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder))
            : new Walk();
        Approve(walk.From(SoundRequests.Of(kind)), $"Steps: {Kebab.Of(kind)}", Kebab.Of(kind));
    }

    [Fact]
    public void Of_an_oral_request_come_as_approved() =>
        Approve(new Walk().Beside(A.Request).From(Oral, Registers.BothAgreed(AgreementKind.OralRequests), bound: 20), "Steps: what differs for an oral request", "oral-request");

    [Fact]
    public void Of_a_secret_request_with_a_deadline_come_as_approved() =>
        Approve(
            new Walk().Beside(A.Request).From(Secret, Registers.With(sg: p => p with { RequiresDiplomaticChannel = true }), bound: 12),
            "Steps: what differs for a secret request of two items with a deadline, by diplomatic channels", "secret-request");

    [Fact]
    public void Of_collection_in_real_time_come_as_approved() =>
        Approve(new Walk().Beside(A.Request).From(Collection, bound: 12), "Steps: what differs for collection in real time and interception", "collection");

    [Theory]
    [InlineData(RequestKind.MutualAssistance)]
    [InlineData(RequestKind.OnwardTransfer)]
    [InlineData(RequestKind.Dispute)]
    [InlineData(RequestKind.ExpeditedPreservation)]
    [InlineData(RequestKind.ConfiscationDomesticOrder)]
    public void Under_entries_of_the_register_come_as_approved(RequestKind kind)
    {
        var sound = SoundRequests.Of(kind);
        var serious = kind == RequestKind.ExpeditedPreservation ? sound with { Content = sound.Content! with { Offences = [new Offence { Title = "T", Provision = "P", MaximumMonths = 48 }] } } : sound;
        Approve(new Walk().Beside(sound).From(serious, Entered), $"Steps: {Kebab.Of(kind)}, what differs where the register holds a treaty, agreements and declarations", $"{Kebab.Of(kind)}-registered");
    }

    [Theory]
    [InlineData(RequestKind.MutualAssistance)]
    [InlineData(RequestKind.ExpeditedPreservation)]
    [InlineData(RequestKind.ConfiscationDomesticOrder)]
    public void Under_another_practice_come_as_approved(RequestKind kind)
    {
        var urgent = SoundRequests.Of(kind) with { Content = SoundRequests.Of(kind).Content! with { Urgency = "Tomorrow", Confidentiality = new Confidentiality("All") } };
        Approve(new Walk().Beside(SoundRequests.Of(kind)).From(urgent, practice: Another), $"Steps: {Kebab.Of(kind)}, what differs for an urgent and secret one under another practice", $"{Kebab.Of(kind)}-otherwise");
    }

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    private static Practice Another => Practice.Default with
    {
        ConsultOnOtherGrounds = OtherGroundsConsultation.Require,
        PauseOnSecrecyFailure = false,
        HoldWhilePending = false,
        ConsultBeforePreservationRefusal = false,
        ReasonsForPreservationRefusal = false,
        EarlyReleaseByRequester = true,
        AskBeforeEvidenceRefusal = false,
    };

    /// <summary>The treaty has clauses like paragraphs 8 to 31, and none on consultations and costs: those only guide.</summary>
    private static TreatyClause[] AllButThoseOnConsulting => [.. Enumerable.Range(8, 24).Where(n => n is not (28 or 30)).Select(n => new TreatyClause($"40({n})", $"Article {n}"))];

    private static Register Entered => Registers.With(
        nl: p => p with
        {
            Treaties = [new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5)) { Clauses = AllButThoseOnConsulting }],
            Agreements = [new Agreement(AgreementKind.RequesterBearsCosts, A.SG, A.Monday), new Agreement(AgreementKind.NoDeductions, A.SG, A.Monday)],
        },
        sg: p => p with
        {
            Agreements = [new Agreement(AgreementKind.RequesterBearsCosts, A.NL, A.Monday), new Agreement(AgreementKind.NoDeductions, A.NL, A.Monday)],
            Declarations = [.. new[] { "36(3)", "63(3)", "42(5)" }.Select(d => new Declaration(d, A.Monday))],
        });

    private static SubmitRequest Secret => A.RequestWith(A.Content with
    {
        Items = [A.StoredData, A.Statement],
        Confidentiality = new Confidentiality("All"),
        Deadline = new SuggestedDeadline(A.Monday.AddDays(60), "The trial begins"),
    });

    private static SubmitRequest Collection => A.RequestWith(A.Content with
    {
        Items = [A.StoredData with { Purpose = Purpose.RealTimeTraffic, DataClasses = [DataClass.Traffic] }, A.StoredData with { Purpose = Purpose.ContentInterception, DataClasses = [DataClass.Content] }],
    });

    internal static RegisterOralRequest Oral => new()
    {
        Id = "o-1",
        From = A.SG,
        Authority = A.Central,
        Requesting = A.NL,
        Reference = "ORAL-1",
        Caller = "Duty prosecutor",
        CalledAt = A.Monday,
        Summary = "Keep the server as it is",
        Urgency = "It is wiped tonight",
        Purposes = [Purpose.StoredData],
    };

    private static void Approve(Walk walk, string title, string name) => Approved.Is(
        $"# {title}\n\nWritten by `RecordedSteps` (`UPDATE_PROVISIONS=1`). Each outcome once: who says what where the case stands, and what comes of it.\n\n{walk.Told}",
        "tests", "Convention.Tests", "Recorded", "steps", name + ".md");
}
