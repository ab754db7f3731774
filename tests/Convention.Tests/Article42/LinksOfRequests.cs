namespace RequestRouter.Convention.Tests.Article42;

/// <summary>A request that names a case names one of the same two States, of a kind that it can follow; foreign and absent cases are not told apart.</summary>
public class LinksOfRequests
{
    private const string Pointer = "/content/forKind/link";
    private static readonly CaseId Named = CaseId.From(A.NL, "P-1");

    [Fact]
    public void A_case_that_is_not_there_and_one_of_other_States_are_the_same_defect()
    {
        var foreign = Linked.Of(Named, RequestKind.ExpeditedPreservation, ItemState.Effected) with { Requesting = A.BR };
        var absent = Assert.IsType<Rejection>(Asking(RequestKind.MutualAssistance).Last);
        foreach (var cases in new[] { foreign, foreign with { Requesting = A.NL, Requested = A.BR }, foreign with { Requesting = A.BR, Requested = A.NL } })
            Assert.Equal(absent.Failures, Assert.IsType<Rejection>(Asking(RequestKind.MutualAssistance, cases).Last).Failures);
        Assert.Equal((422, Codes.ContentInvalid, Pointer), (absent.Status, absent.Code, absent.Failures.Single().Pointer));
    }

    [Fact]
    public void What_is_shown_of_an_item_is_how_it_ended_and_no_leave_that_was_never_given()
    {
        var item = new Item { Number = 2, State = ItemState.Closed, Ended = ItemState.Refused, Paused = ItemState.Executing, AuthorizedUntil = A.Monday, Accepted = [new Condition(1, ConditionKind.Access, "Judges only")] };
        var shown = LinkedItem.Of(item);
        Assert.Equal((2, ItemState.Refused, null, null, false), (shown.Number, shown.State, shown.AuthorizedAt, shown.AuthorizedUntil, shown.MayPassOn));
        Assert.Empty(shown.Conditions);
        Assert.Equal(ItemState.Executing, LinkedItem.Of(item with { Ended = null }).State);
        Assert.Equal(ItemState.Closed, LinkedItem.Of(item with { Ended = null, Paused = null }).State);
        var given = LinkedItem.Of(item with { AuthorizedAt = A.Monday.AddDays(-1), Hold = new Hold { EffectiveAt = A.Monday, FloorEnd = A.Monday, PeriodEnd = A.Monday, MayPassOn = true } });
        Assert.Equal((A.Monday.AddDays(-1), A.Monday, true), (given.AuthorizedAt, given.AuthorizedUntil, given.MayPassOn));
        Assert.Single(given.Conditions);
    }

    [Fact]
    public void The_cases_that_a_word_rests_on_are_read_once_each()
    {
        var other = CaseId.From(A.NL, "P-2");
        Assert.Equal([Named], LinkedCases.NamedBy(null, Resting(Named, Named)));
        Assert.Equal([Named, other], LinkedCases.NamedBy(null, Resting(Named, other)));
        Assert.Equal([other], LinkedCases.NamedBy(null, Resting(null, other)));
        Assert.Empty(LinkedCases.NamedBy(null, A.Request));
        Assert.Equal([Named], LinkedCases.NamedBy(null, new RecordFollowUp { Request = Named }));
        Assert.Empty(LinkedCases.NamedBy(A.CaseReceived.Case, new AskStatus()));
    }

    [Fact]
    public void A_merged_set_rests_on_the_first_case_that_is_named_for_each_of_its_other_origins() // 36(3)
    {
        var merged = A.CaseReceived.Case! with { Items = [new Item { Number = 1, State = ItemState.Authorized, OtherOrigins = [A.BR] }, new Item { Number = 2, State = ItemState.Authorized, OtherOrigins = [A.BR, A.NL] }] };
        var (fromBrazil, second) = (CaseId.From(A.NL, "BR-1"), CaseId.From(A.NL, "BR-2"));
        var said = new RecordTransferred { Authorizations = [new(A.SG, Named), new(A.BR, fromBrazil), new(A.BR, second)] };
        Assert.Equal([fromBrazil], LinkedCases.NamedBy(merged, said));
        Assert.Empty(LinkedCases.NamedBy(merged, new RecordTransferred()));
        Assert.Empty(LinkedCases.NamedBy(null, said));
        Assert.Empty(LinkedCases.NamedBy(null, new RecordFollowUpOutcome()));
        Assert.Empty(LinkedCases.NamedBy(merged, new RecordFollowUpOutcome()));
    }

    private static SubmitRequest Resting(CaseId? link, CaseId? authorization) => A.RequestWith(A.Content with { ForKind = new() { Link = link, Authorization = authorization } });

    [Theory]
    [InlineData(RequestKind.UseConsent, RequestKind.Dispute, "40(19)")]
    [InlineData(RequestKind.ProsecutionInLieu, RequestKind.MutualAssistance, "37(11)")]
    [InlineData(RequestKind.SentenceEnforcement, RequestKind.ProvisionalArrest, "37(13)")]
    [InlineData(RequestKind.AssetReturn, RequestKind.MutualAssistance, "52(2)")]
    public void A_request_follows_no_case_of_another_kind(RequestKind kind, RequestKind named, string paragraph) =>
        Asking(kind, Linked.Of(Named, named, ItemState.Received)).IsRejectedWith(Codes.WrongKind, paragraph, Pointer);

    [Fact]
    public void A_disclosure_to_an_accused_person_is_heard_whatever_it_follows() => // 40(19)
        Asking(RequestKind.ExculpatoryDisclosure, Linked.Of(Named, RequestKind.UseConsent, ItemState.Received)).IsRemarkedWith(Codes.WrongKind, "40(19)", Pointer);

    [Theory]
    [InlineData(RequestKind.UseConsent, RequestKind.MutualAssistance)]
    [InlineData(RequestKind.ProsecutionInLieu, RequestKind.Extradition)]
    [InlineData(RequestKind.SentenceEnforcement, RequestKind.Extradition)]
    [InlineData(RequestKind.AssetReturn, RequestKind.ConfiscationDomesticOrder)]
    public void It_follows_a_case_of_its_own_direction(RequestKind kind, RequestKind named)
    {
        var sound = (named == RequestKind.Extradition ? Linked.Refusal : Linked.Of(Named, named, ItemState.Received)) with { Id = Named };
        Asking(kind, sound).Accepted();
        Asking(kind, sound with { Requesting = A.SG, Requested = A.NL }).IsRejectedWith(Codes.WrongKind, Paragraph(kind), Pointer);
    }

    [Fact]
    public void Consent_to_another_use_of_information_is_asked_of_the_State_that_gave_it() // 40(5), 40(19)
    {
        var information = Linked.Of(Named, RequestKind.SpontaneousInformation, ItemState.Acknowledged);
        Asking(RequestKind.UseConsent, information with { Requesting = A.SG, Requested = A.NL }).Accepted();
        Asking(RequestKind.UseConsent, information).IsRejectedWith(Codes.WrongKind, "40(19)", Pointer);
    }

    [Fact]
    public void Only_a_request_for_assistance_of_the_same_direction_holds_what_is_preserved() // 42(8)
    {
        var preservation = Linked.Of(Named, RequestKind.ExpeditedPreservation, ItemState.Effected);
        Assert.Equal(Named, Asking(RequestKind.MutualAssistance, preservation).Accepted().Case!.PreservedIn);
        Assert.Null(Asking(RequestKind.MutualAssistance, preservation with { Requesting = A.SG, Requested = A.NL }).Accepted().Case!.PreservedIn);
        Assert.Null(Asking(RequestKind.MutualAssistance, preservation with { Kind = RequestKind.MutualAssistance }).Accepted().Case!.PreservedIn);
        Assert.Null(Asking(RequestKind.SafeConduct, preservation).Accepted().Case!.PreservedIn);
    }

    [Fact]
    public void A_full_request_for_extradition_is_the_case_that_is_named() // 37(10)
    {
        var arrest = A.Story.Opens(SoundRequests.Of(RequestKind.ProvisionalArrest)).Requested(new TakeMeasure { Until = A.Monday.AddDays(30), FairTreatment = "Yes" });
        var said = new RecordFullRequest { Request = Named };
        var sound = Linked.Of(Named, RequestKind.Extradition, ItemState.Received);
        arrest.With().RequestingTries(said).IsRejectedWith(Codes.ContentInvalid, "37(10)", "/request");
        arrest.With(sound with { Requested = A.BR }).RequestingTries(said).IsRejectedWith(Codes.ContentInvalid, "37(10)", "/request");
        arrest.With(sound with { Kind = RequestKind.MutualAssistance }).RequestingTries(said).IsRejectedWith(Codes.WrongKind, "37(10)", "/request");
        arrest.With(sound).Requesting(said).StandsAt(ItemState.Completed);
    }

    private static string Paragraph(RequestKind kind) => kind switch
    {
        RequestKind.ProsecutionInLieu => "37(11)",
        RequestKind.SentenceEnforcement => "37(13)",
        RequestKind.AssetReturn => "52(2)",
        _ => "40(19)",
    };

    private static Story Asking(RequestKind kind, params LinkedCase[] cases)
    {
        var sound = SoundRequests.Of(kind);
        return A.Story.With(cases).Attempt(sound with { Content = sound.Content! with { ForKind = (sound.Content.ForKind ?? new KindContent()) with { Link = Named } } });
    }
}
