using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article42;

/// <summary>What a request to preserve specifies, and what the requested State may answer, 42.</summary>
public class AskedToPreserve
{
    private static SubmitRequest Sound => SoundRequests.Of(RequestKind.ExpeditedPreservation);

    private static Story Received => A.Story.Opens(Sound);

    [Fact]
    [Shows("42.1-1")]
    public void It_goes_to_the_contact_of_the_State_where_the_data_are()
    {
        Received.StandsAt(ItemState.Received).Tells(A.SG, "request-received");
        A.Story.With(A.WhereRequested(p => p with { Authorities = [p.Authorities[1]] })).Attempt(Sound).IsRemarkedWith(Codes.ContactNotDesignated, "41(1)", "/to");
    }

    public static TheoryData<string, string> Required => new()
    {
        { "42(3)(a)", "/content/authority/name" },
        { "42(3)(b)", "/content/facts" },
        { "42(3)(c)", "/content/items/0/relation" },
        { "42(3)(e)", "/content/forKind/need" },
        { "42(3)(f)", "/content/forKind/followUpIntended" },
    };

    [Theory]
    [MemberData(nameof(Required))]
    [Shows("42.3-1", "42.3-2", "42.3-3", "42.3-4", "42.3-5", "42.3-6", "42.1-2")]
    public void Each_particular_is_asked_for_by_its_paragraph(string paragraph, string pointer) =>
        A.Story.Attempt(Sound with { Content = Without(Sound.Content!, paragraph) }).IsRemarkedWith(Codes.ContentIncomplete, paragraph, pointer);

    [Fact]
    [Shows("42.3-4")]
    public void Of_the_custodian_any_available_information_is_given_and_where_there_is_none_nothing() // 42(3)(d)
    {
        A.Story.Opens(Sound with { Content = Sound.Content! with { Items = [A.StoredData with { Custodian = null, Location = null, CustodianUnknown = true }] } }).IsUnremarked();
        A.Story.Opens(Sound with { Content = Sound.Content! with { Items = [A.StoredData with { Custodian = null, Location = null }] } }).IsUnremarked();
    }

    [Fact]
    [Shows("42.4-1")]
    public void What_is_not_preserved_is_reminded_of_every_twelve_hours() =>
        Assert.Equal(2, Received.After(TimeSpan.FromHours(25)).Steps.SelectMany(s => s.Notices).Count(n => n.To == A.SG && n.Type == "preservation-reminder"));

    [Theory]
    [InlineData(Ground.NotInConformity, "42(6)")]
    [InlineData(Ground.ContraryToLegalSystem, "42(6)")]
    [InlineData(Ground.DualCriminality, "42(4)")]
    [InlineData(Ground.Fiscal, "42(6)", Codes.GroundProhibited, "/reasons")]
    [InlineData(Ground.DeMinimis, "42(6)")]
    [InlineData(Ground.OtherObligation, "42(6)")]
    [Shows("42.6-1")]
    public void No_other_ground_than_those_of_42_is_taken(Ground ground, string paragraph, string code = Codes.GroundNotAvailable, string pointer = "/reasons/0/ground") => // 42(4), 42(6)
        Received.RequestedTries(A.Refusal(ground)).IsRejectedWith(code, paragraph, pointer).StandsAt(ItemState.Received);

    [Fact]
    [Shows("42.6-2")]
    public void Preservation_is_not_put_off() =>
        Received.RequestedTries(new Postpone { Explanation = "A trial is running", ReviewAt = A.Monday.AddDays(10) }).IsRejectedWith(Codes.StateConflict, "42(4)").StandsAt(ItemState.Received);

    [Fact]
    [Shows("42.7-1", "42.7-2")]
    public void A_warning_waits_for_the_other_State_s_word_and_silence_decides_nothing()
    {
        var story = Received.RequestedTries(new WarnOfRisk()).IsRejectedWith(Codes.ReasonsRequired, "42(7)", "/reason")
            .Requested(new WarnOfRisk { Reason = "The provider tells its users" }).Tells(A.NL, "preservation-risk");
        story.After(TimeSpan.FromDays(20)).StandsAt(ItemState.AwaitingRequesterDetermination);
        Assert.Contains(story.Steps.SelectMany(s => s.Notices), n => n.To == A.NL && n.Type == "determination-reminder");
        story.Requesting(new DeterminePreservation { Execute = true }).StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("42.8-3")]
    public void Without_a_request_for_the_data_the_period_ends_and_they_may_be_released()
    {
        var story = Preserved(90).Until(new DateTimeOffset(2027, 1, 23, 0, 0, 0, TimeSpan.Zero)).StandsAt(ItemState.Expired);
        story.Tells(A.NL, "preservation-period-elapsed").Tells(A.SG, "preservation-period-elapsed");
        Assert.Contains(story.Step.Notices, n => n.To == A.SG && n.Text.Contains("may be released", StringComparison.Ordinal));
    }

    [Fact]
    [Shows("42.8-4", "25.2-2")]
    public void A_shorter_order_at_home_is_renewed_and_the_treaty_s_period_stays()
    {
        var story = Preserved(30);
        Assert.Equal(A.Monday.AddDays(30), story.Case!.Procedures.Single(p => p.Kind == "preservation-order").Limits[^1].At);
        Assert.True(story.Case.Procedures.Single(p => p.Kind == "preservation-period").Limits[^1].At >= A.Monday.AddDays(60));
        story.Until(A.Monday.AddDays(30));
        Assert.Contains(story.Steps.SelectMany(s => s.Notices), n => n.To == A.SG && n.Type == "preservation-order-reminder" && n.Citation.Text == "25(2)");
        story.Tells(A.SG, "preservation-order-elapsed").StandsAt(ItemState.Effected).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationTooShort, "42(8)");
    }

    private static Story Preserved(int days) => Received.Requested(new ReportPreserved { EffectiveAt = A.Monday, OrderEnd = A.Monday.AddDays(days), SecrecyKept = true });

    private static RequestContent Without(RequestContent content, string paragraph) => paragraph switch
    {
        "42(3)(a)" => content with { Authority = null },
        "42(3)(b)" => content with { Facts = " " },
        "42(3)(c)" => content with { Items = [A.StoredData with { Relation = null }] },
        "42(3)(e)" => content with { ForKind = content.ForKind! with { Need = null } },
        _ => content with { ForKind = content.ForKind! with { FollowUpIntended = false } },
    };
}
