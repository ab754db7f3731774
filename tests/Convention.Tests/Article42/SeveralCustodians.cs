using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article42;

/// <summary>Each custodian of a preservation has its own effect, its own end, and its own route: 25(1), 26.</summary>
public class SeveralCustodians
{
    private static readonly RequestedItem[] Three =
        [A.StoredData, A.StoredData with { Custodian = "Example Transit Pte Ltd" }, A.StoredData with { Custodian = "Example Mail Pte Ltd" }];

    private static Story Asked
    {
        get
        {
            var request = SoundRequests.Of(RequestKind.ExpeditedPreservation);
            return A.Story.Opens(request with { Content = request.Content! with { Items = Three } });
        }
    }

    [Fact]
    [Shows("25.1-1")]
    public void One_that_is_served_is_preserved_and_the_others_are_outstanding()
    {
        var story = Asked.Requested(Effected(1));

        story.StandsAt("partly-effected");
        Assert.Equal([ItemState.Effected, ItemState.Received, ItemState.Received], story.Case!.Items.Select(item => item.State));
        story.RequestedTries(Effected(2) with { EffectiveAt = null }).IsRejectedWith(Codes.ContentIncomplete, "42(8)", "/effectiveAt");
    }

    [Fact]
    [Shows("26.a-1")]
    public void Each_has_an_end_of_its_own_and_the_earliest_comes_first()
    {
        var story = Asked.Requested(Effected(1)).After(TimeSpan.FromDays(1));
        story = story.Requested(Effected(2) with { EffectiveAt = story.Now }).After(TimeSpan.FromDays(1));
        story = story.Requested(Effected(3) with { EffectiveAt = story.Now });

        Assert.Equal(3, story.Case!.Items.Select(item => item.Hold!.PeriodEnd).Distinct().Count());
        Assert.Equal([1], Story.Next(story.Case)!.Value.Procedure.Items);
    }

    [Fact]
    [Shows("26.b-1")]
    public void A_provider_abroad_opens_the_duty_to_disclose_the_route_at_once()
    {
        var story = Asked.Requested(Effected(1)).Requested(new ReportRouteFound { Items = [1], ProviderState = A.BR });

        Assert.Contains(story.Case!.Procedures, procedure => procedure.Kind == "route-disclosure" && procedure.Awaiting == A.SG);
        story.Tells(A.NL, "route-found");
    }

    [Fact]
    [Shows("43.1-1")]
    public void The_duty_to_disclose_ends_with_the_last_route_that_is_owed() // 43(1)
    {
        var path = new DiscloseRoute { Elements = [A.Element] };
        var story = Asked.Requested(Effected(1)).Requested(Effected(2)).Requested(new ReportRouteFound { ProviderState = A.BR });
        story.Requested(path with { Items = [1] });
        Assert.Contains(story.Case!.Procedures, procedure => procedure.Kind == "route-disclosure");
        story.Requested(path with { Items = [2] });
        Assert.DoesNotContain(story.Case!.Procedures, procedure => procedure.Kind == "route-disclosure");
    }

    private static ReportPreserved Effected(int item) => new() { Items = [item], EffectiveAt = A.Monday, SecrecyKept = true };
}
