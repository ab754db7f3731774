namespace RequestRouter.Convention.Tests.Outcomes;

/// <summary>Defects of a request are told before anything is sent; what is sent all the same arrives with their list, and the requested State decides, 40(21)(a).</summary>
public class DefectsDelivered
{
    private static readonly RequestContent Defective = A.Content with { Facts = null, Use = null };

    [Fact]
    public void They_are_told_before_sending() // 40(15)(c), 40(15)(g)
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(A.RequestWith(Defective)).Last);
        Assert.Equal((422, 2), (rejection.Status, rejection.Failures.Count));
    }

    [Fact]
    public void Whoever_insists_is_delivered_with_their_list() // 40(21)(a)
    {
        var story = A.Story.Opens(A.RequestWith(Defective) with { Insist = true }).StandsAt(ItemState.Received).Tells(A.SG, "request-received");
        story.IsRemarkedWith(Codes.ContentIncomplete, "40(15)(c)", "/content/facts").IsRemarkedWith(Codes.ContentIncomplete, "40(15)(g)", "/content/use");
        A.Story.Opens(A.Request with { Insist = true }).IsUnremarked();
    }

    [Fact]
    public void What_is_urgent_is_delivered_without_insisting() // 44(3), 2(o)
    {
        A.Story.Opens(A.RequestWith(Defective with { Urgency = "The server is wiped tonight" })).IsRemarkedWith(Codes.ContentIncomplete, "40(15)(c)");
        A.Story.Opens(A.RequestWith(Defective with { Emergency = new Emergency(EmergencyRisk.Life, "A hostage", "Tonight") })).IsRemarkedWith(Codes.ContentIncomplete, "40(15)(c)");
    }

    [Theory]
    [InlineData(RequestKind.ExpeditedPreservation)]
    [InlineData(RequestKind.TwentyFourSevenAssistance)]
    [InlineData(RequestKind.ExculpatoryDisclosure)]
    public void Calls_preservations_and_disclosures_to_the_accused_always_are(RequestKind kind) => // 41(1), 42(6), 40(19)
        Assert.NotEmpty(A.Story.Opens(SoundRequests.Of(kind) with { Content = new RequestContent() }).Step.Remarks);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_request_of_any_kind_can_be_insisted_on_with_nothing_in_it_and_the_case_goes_on(RequestKind kind)
    {
        var story = A.Story.Opens(SoundRequests.Of(kind) with { Insist = true, Content = new RequestContent() });
        Assert.NotEmpty(story.Case!.Items);
        Assert.All(new[] { story.Case.Sought }.OfType<LeaveSought>(), sought => Assert.Equal((0, 0), (sought.Elements.Count, sought.Chain.Count)));
        story.After(TimeSpan.FromDays(400));
        Assert.NotEmpty(story.Case.MovesOpenTo(A.SG, story.Now, story.Register, story.Practice));
    }

    [Fact]
    public void The_router_itself_stops_what_has_no_reference_or_no_sender_or_comes_from_no_Party() // 40(13), 40(12)(d), 65(1)
    {
        var insisting = A.Request with { Insist = true };
        A.Story.Attempt(insisting with { Reference = null }).IsRejectedWith(Codes.ContentIncomplete, "", "/reference");
        A.Story.Attempt(insisting with { Content = null }).IsRejectedWith(Codes.ContentIncomplete, "", "/content");
        A.Story.Attempt(insisting with { Authority = AuthorityId.Parse("nobody") }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        A.Story.Attempt(insisting with { To = StateCode.Parse("FR") }).IsRejectedWith(Codes.PartyNotBound, "65(1)", "/to");
    }

    [Fact]
    public void What_another_State_has_not_entered_and_what_nobody_owes_is_no_defect() // 40(12)(c), 40(13), 36(1)
    {
        A.Story.With(A.WhereRequested(p => p with { Languages = [] })).Opens(A.Request).IsRemarkedWith(Codes.LanguageUnknown, "40(13)");
        A.Story.With(A.WhereRequested(p => p with { Authorities = [p.Authorities[1]] })).Opens(A.Request).IsRemarkedWith(Codes.AuthorityNotDesignated, "40(12)(a)");
        A.Story.Opens(A.RequestWith(A.Content with { PersonalData = null })).IsRemarkedWith(Codes.ContentIncomplete, "36(1)", "/content/personalData");
    }

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];
}
