using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Cases rest on one another: preserved data on the request for them, 42(8), a use on its consent, 40(19); each step names the entry it rests on.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class LinkedCasesTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task A_request_on_day_59_holds_the_data_until_it_is_decided_although_nobody_says_so()
    {
        var preservation = await PreservedAsync();
        await preservation.TimePasses("P59D");
        var request = await CaseStory.BeginAsync(Router, AskingFor.TheDataPreservedIn(preservation.CaseId));
        await preservation.RequestingIsTold("preservation-locked");
        await preservation.RequestedIsTold("preservation-locked");

        await preservation.TimePasses("P3D");
        await preservation.StandsAt("held-pending-decision");
        Assert.DoesNotContain("release-preserved", await preservation.MovesOfRequested());
        await request.RequestedSays(Words.Acknowledge());
        await preservation.TimePasses("P30D");
        await preservation.StandsAt("held-pending-decision");
        await request.RequestedSays(Words.Grant());
        await preservation.RequestingIsTold("follow-up-decided");
        await preservation.RequestedIsTold("follow-up-decided");
        await preservation.RequestedSays(Words.ReleasePreserved());

        await preservation.StandsAt("released");
        var moved = (await Ledgers.ReadAsync(Router.Router.Storage, preservation.CaseId)).Select(entry => entry.Occurrence.Linked).OfType<RestsOn>().ToList();
        Assert.Equal(2, moved.Count);
        Assert.All(moved, origin => Assert.Equal(request.CaseId, origin.CaseId.ToString()));
        Assert.Equal(1, moved[0].Entry);
        Assert.Null(await Ledgers.FirstFaultAsync(Router.Router.Storage, preservation.CaseId));
        Assert.Null(await Ledgers.FirstDifferenceAsync(Router.Router.Storage, preservation.CaseId));
        Assert.Null(await Ledgers.FirstDifferenceAsync(Router.Router.Storage, request.CaseId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_refused_or_withdrawn_holds_them_no_longer(bool refused)
    {
        var preservation = await PreservedAsync();
        var request = await CaseStory.BeginAsync(Router, AskingFor.TheDataPreservedIn(preservation.CaseId));
        await preservation.StandsAt("held-pending-decision");

        await request.RequestedSays(Words.Acknowledge());
        if (refused)
        {
            await request.RequestedSays(Words.Refuse(Words.Because("discrimination")));
        }
        else
        {
            await request.RequestingSays(Words.NoLongerRequired());
        }

        var told = await preservation.RequestedIsTold("follow-up-decided");
        Assert.Contains(refused ? "refused" : "withdrawn", told.Text, StringComparison.Ordinal);
        await preservation.TimePasses("P75D");
        await preservation.RequestedSays(Words.ReleasePreserved());
    }

    [Fact]
    public async Task A_request_that_comes_in_one_breath_with_its_preservation_finds_it()
    {
        var preservation = await Router.Netherlands.SubmitAsync(AskingFor.APreservation().Bytes(), default);
        string preservedIn = preservation.Body!["caseId"]!.GetValue<string>();
        var request = await CaseStory.BeginAsync(Router, AskingFor.TheDataPreservedIn(preservedIn));

        Assert.Equal(preservedIn, (await Ledgers.ReadAsync(Router.Router.Storage, request.CaseId))[0].Tells!.To.ToString());
        Assert.Single(await Ledgers.ReadAsync(Router.Router.Storage, preservedIn), entry => entry.Occurrence.Linked is not null);
    }

    [Fact]
    public async Task A_link_to_a_foreign_case_and_one_to_no_case_are_answered_alike()
    {
        var foreign = await CaseStory.BeginAsync(Router, Router.Kenya, Router.Singapore, AskingFor.TwoRecords().With("from", "KE").Bytes());
        string absent = foreign.CaseId[..^4] + "aaaa";

        var one = await Router.Netherlands.SubmitAsync(AskingFor.TheDataPreservedIn(foreign.CaseId).Bytes(), default);
        var other = await Router.Netherlands.SubmitAsync(AskingFor.TheDataPreservedIn(absent).Bytes(), default);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
        Assert.Equal(other.Body!["failures"]!.ToJsonString(), one.Body!["failures"]!.ToJsonString());
        Assert.Equal("/content/forKind/link", one.Body["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_use_is_recorded_on_the_consent_that_was_given_and_on_no_other()
    {
        var furnished = await CaseStory.DeliveredAsync(Router);
        var consent = await CaseStory.BeginAsync(Router, AskingFor.AnotherUse(furnished.CaseId));
        JsonObject Used() => Words.RecordUse().With("withinStatedPurpose", false).With("consent", consent.CaseId);
        var asked = await furnished.RequestingTries(Used());
        await consent.RequestedSays(Words.Authorize());

        await furnished.RequestingSays(Used());

        Assert.Equal(["USE_NOT_AUTHORIZED"], Receipts.Remarks(asked));
        await furnished.RequestedIsTold("use-recorded");
        Assert.Equal(consent.CaseId, Assert.Single((await Ledgers.ReadAsync(Router.Router.Storage, furnished.CaseId))[^1].RestsOn!).CaseId.ToString());
        Assert.Null(await Ledgers.FirstDifferenceAsync(Router.Router.Storage, furnished.CaseId));
    }

    private async Task<CaseStory> PreservedAsync()
    {
        var story = await CaseStory.BeginAsync(Router, AskingFor.APreservation());
        await story.RequestedSays(Words.ReportPreserved(story.Now));
        return story;
    }
}
