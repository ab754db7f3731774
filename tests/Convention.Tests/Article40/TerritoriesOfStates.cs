using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A region or territory with a mutual-assistance system, and a central authority, of its own, 40(12)(a).</summary>
public class TerritoriesOfStates
{
    private const string Island = "Outer Island";

    private static readonly AuthorityId IslandAuthority = AuthorityId.Parse("island");

    private static readonly Register WithIsland = A.WhereRequested(party => party with
    {
        Authorities = [.. party.Authorities, new Authority { Id = IslandAuthority, Name = "Attorney General of the island", Roles = [AuthorityRole.CentralAuthority], Territory = Island }],
    });

    [Fact]
    [Shows("40.12-2")]
    public void A_request_to_a_territory_reaches_its_own_central_authority()
    {
        var story = A.Story.With(WithIsland).Opens(A.Request with { ToTerritory = Island }).IsUnremarked();
        Assert.Equal(Island, story.Case!.Territory);
        Assert.All(story.Step.Notices, notice => Assert.Equal(notice.To == A.SG ? Island : null, notice.Territory));
        Assert.Contains(story.Step.Notices, notice => notice.To == A.SG);
        story.Attempt(new Acknowledge { Id = "m-2", CaseId = story.Case.Id, From = A.SG, Authority = IslandAuthority }).Accepted().StandsAt(ItemState.UnderReview);
        story.After(TimeSpan.FromDays(400));
        Assert.All(story.Steps.SelectMany(step => step.Notices), notice => Assert.Equal(notice.To == A.SG ? Island : null, notice.Territory));
    }

    [Fact]
    public void Without_one_it_goes_to_that_of_the_State()
    {
        var story = A.Story.With(WithIsland).Opens(A.Request);
        Assert.Null(story.Case!.Territory);
        Assert.All(story.Step.Notices, notice => Assert.Null(notice.Territory));
    }

    [Fact]
    [Shows("40.12-2")]
    public void A_territory_without_one_is_told_with_those_that_have_one_before_anything_is_sent()
    {
        var request = A.Request with { ToTerritory = "Outer Isle" };
        var story = A.Story.With(WithIsland).Attempt(request).IsRejectedWith(Codes.AuthorityNotDesignated, "40(12)(a)", "/toTerritory");
        Assert.Contains(Island, Assert.IsType<Rejection>(story.Last).Failures.Single().Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("but for", Assert.IsType<Rejection>(A.Story.Attempt(request).Last).Failures.Single().Detail, StringComparison.Ordinal);
        var both = A.WhereRequested(party => party with { Authorities = [.. WithIsland.Find(A.SG)!.Authorities, WithIsland.Find(A.SG)!.Authorities[^1] with { Id = AuthorityId.Parse("cape"), Territory = "Cape" }] });
        Assert.Contains("but for Cape, Outer Island;", Assert.IsType<Rejection>(A.Story.With(both).Attempt(request).Last).Failures.Single().Detail, StringComparison.Ordinal);
        var insisting = A.Story.With(WithIsland).Opens(request with { Insist = true }).IsRemarkedWith(Codes.AuthorityNotDesignated, "40(12)(a)", "/toTerritory");
        Assert.Null(insisting.Case!.Territory);
    }

    [Fact]
    public void A_territory_is_addressed_while_its_authority_is_designated()
    {
        var ended = A.WhereRequested(party => party with { Authorities = [.. WithIsland.Find(A.SG)!.Authorities.Select(one => one.Territory is null ? one : one with { Until = A.Monday })] });
        A.Story.With(ended).Attempt(A.Request with { ToTerritory = Island }).IsRejectedWith(Codes.AuthorityNotDesignated, "40(12)(a)", "/toTerritory");
    }

    [Fact]
    [Shows("40.12-2")]
    public void An_authority_of_a_territory_is_none_of_the_whole_State()
    {
        var islandOnly = A.WhereRequested(party => party with { Authorities = [.. WithIsland.Find(A.SG)!.Authorities.Where(one => one.Id != A.Central)] });
        A.Story.With(islandOnly).Opens(A.Request).IsRemarkedWith(Codes.AuthorityNotDesignated, "40(12)(a)", "/to");
        A.Story.With(islandOnly).Opens(A.Request with { ToTerritory = Island }).IsUnremarked();
        Assert.Contains(islandOnly.Find(A.SG)!.NotificationsDue(A.Monday), duty => duty.Paragraph == A40_12_a);
        Assert.DoesNotContain(WithIsland.Find(A.SG)!.NotificationsDue(A.Monday), duty => duty.Paragraph == A40_12_a);
    }
}
