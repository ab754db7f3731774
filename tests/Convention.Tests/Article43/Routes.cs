using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article43;

/// <summary>The route of a communication: owed at once, refused on few grounds, and passed on by leave where it holds personal data.</summary>
public class Routes
{
    private static Story Found => A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
        .Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).Requested(new ReportRouteFound { ProviderState = A.BR });

    private static DiscloseRoute Path => new() { Elements = [A.Element] };

    [Fact]
    [Shows("43.1-1")]
    public void The_State_that_found_it_is_reminded_until_it_discloses() // 43(1)
    {
        Assert.Equal([(A.NL, "route-found", true)], Found.Step.Notices.Select(n => (n.To, n.Type, n.CarriesCommunication))); // with the provider's State
        var story = Found.After(Practice.Default.PreservationReminderEvery).Tells(A.SG, "route-disclosure-reminder");
        story.After(Practice.Default.PreservationReminderEvery).Tells(A.SG, "route-disclosure-reminder");
        story.Requested(Path);
        Assert.Equal([(A.NL, "route-disclosed", true)], story.Step.Notices.Select(n => (n.To, n.Type, n.CarriesCommunication)));
        var steps = story.Steps.Count;
        Assert.DoesNotContain(story.After(TimeSpan.FromDays(2)).Steps.Skip(steps).SelectMany(s => s.Notices), n => n.Type == "route-disclosure-reminder");
    }

    [Fact]
    public void A_provider_in_the_own_State_has_no_route_to_disclose() => // 43(1)
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true })
            .RequestedTries(new ReportRouteFound { ProviderState = A.SG }).IsRemarkedWith(Codes.ContentInvalid, "43(1)", "/providerState");

    [Theory]
    [Shows("43.2-1")]
    [InlineData(Ground.DeMinimis)]
    [InlineData(Ground.AvailableElsewhere)]
    [InlineData(Ground.DualCriminality)]
    [InlineData(Ground.NotInConformity)]
    [InlineData(Ground.ContraryToLegalSystem)]
    public void Other_grounds_do_not_keep_it_back(Ground ground) => // 43(2)
        Found.RequestedTries(new RefuseRoute { Reasons = [A.Because(ground)] }).IsRejectedWith(Codes.GroundNotAvailable, "43(2)", "/reasons/0/ground");

    [Theory]
    [Shows("43.2-1")]
    [InlineData(Ground.EssentialInterests)]
    [InlineData(Ground.DomesticProhibition)]
    [InlineData(Ground.Discrimination)]
    public void Three_grounds_do_with_reasons(Ground ground) // 43(2)
    {
        Found.With(A.EveryChoiceMade).RequestedTries(new RefuseRoute { Reasons = [A.Because(ground) with { Explanation = null }] }).IsRejectedWith(Codes.ReasonsRequired, "43(2)", "/reasons/0/explanation");
        var story = Found.Requested(new RefuseRoute { Reasons = [A.Because(ground)] }).Tells(A.NL, "route-refused");
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "route-disclosure");
    }

    [Fact]
    [Shows("43.1-2")]
    public void Leave_to_pass_the_path_on_may_come_with_it() // 43(1), 36(3)
    {
        Assert.DoesNotContain(Found.Requested(Path).Step.Notices, n => n.Type == "route-transfer-authorized");
        var notice = Assert.Single(Found.Requested(Path with { MayPassOn = true }).Step.Notices, n => n.Type == "route-transfer-authorized");
        Assert.Equal((A.NL, "36(3)"), (notice.To, notice.Citation.Text));
    }

    [Fact]
    [Shows("43.1-2")]
    public void The_next_State_is_asked_at_once_with_leave_and_not_without() // 43(1), 36(3)
    {
        var found = Found.Case!.Id;
        var path = new KindContent { Link = found, Elements = [A.Element.Digest!.Value], Authorization = found };
        AskNext(path, after: Found.Requested(Path with { MayPassOn = true })).IsUnremarked().StandsAt(ItemState.Received);
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var several = A.Story.Opens(sound with { Content = sound.Content! with { Items = [A.StoredData, A.StoredData with { Custodian = "Example Transit Pte Ltd" }] } })
            .Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).Requested(new ReportRouteFound { ProviderState = A.BR });
        AskNext(path, after: several.Requested(Path with { Items = [2], MayPassOn = true })).IsUnremarked(); // with the path of one custodian of two
        AskNext(path, after: Found.Requested(Path)).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/content/forKind/authorization");
        AskNext(new KindContent { Link = found }).StandsAt(ItemState.Received);
        AskNext(new KindContent { Link = found, Elements = [A.Element.Digest!.Value] })
            .IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/content/forKind/authorization");
        AskNext(new KindContent { Link = found, Elements = [A.Element.Digest!.Value] }, personal: false).StandsAt(ItemState.Received);
    }

    private static Story AskNext(KindContent path, bool personal = true, Story? after = null)
    {
        var request = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        return A.Story.With(LinkedCase.Of((after ?? Found).Case!)).Attempt(request with
        {
            To = A.BR,
            Reference = "K-next",
            Content = request.Content! with
            {
                ForKind = path with { Need = "Logs are kept for thirty days", FollowUpIntended = true },
                PersonalData = personal ? request.Content.PersonalData : new PersonalDataStatement(false),
            },
        });
    }
}
