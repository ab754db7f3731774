using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>
/// Data preserved at two custodians, each with a clock of its own, 25, 42; and a provider found in a third State, 43. What a request for the data does to them
/// is in <see cref="LinkedCasesTests"/>.
/// </summary>
[Collection(LifetimeCollection.Name)]
public sealed class PreservationTests(LifetimeFixture router) : StoryTests(router)
{
    private static readonly string Path = new('c', 64);

    [Fact]
    public async Task Each_custodian_has_its_own_sixty_days_and_an_extension_is_of_that_one_alone()
    {
        var story = await CaseStory.BeginAsync(Router, AtTwoCustodians());
        await story.RequestedSays(Words.ReportPreserved(story.Now).OfItems(1));
        await story.RequestedSays(Warning().OfItems(2));
        await story.RequestingIsTold("preservation-risk");
        await story.StandsAt("partly-effected", "effected", "awaiting-requester-determination");

        await story.TimePasses("P10D");
        await story.RequestingSays(Words.Say("determine-preservation", ("execute", true)).OfItems(2));
        await story.RequestedIsTold("preservation-determined");
        await story.RequestedSays(Words.ReportPreserved(story.Now).OfItems(2));
        await story.StandsAt("effected", "effected", "effected");
        await story.TimePasses("P48D");
        Assert.Empty(await ReleasableAsync(story));

        await story.TimePasses("P4D");
        await story.StandsAt("partly-expired", "expired", "effected");
        Assert.Equal([1], await ReleasableAsync(story));
        await story.RequestedSays(Words.ReleasePreserved().OfItems(1));
        await story.RequestingSays(Words.Say("ask-extension").OfItems(2));
        await story.RequestedSays(Words.Say("extend-preservation", ("until", story.Now.AddDays(40))).OfItems(2));

        await story.TimePasses("P30D");
        await story.StandsAt("partly-released", "released", "effected");
        await story.TimePasses("P11D");
        Assert.Equal([2], await ReleasableAsync(story));
    }

    [Fact]
    public async Task An_extension_at_one_custodian_leaves_the_sixty_days_of_the_other_as_they_were()
    {
        var story = await CaseStory.BeginAsync(Router, AtTwoCustodians());
        await story.RequestedSays(Words.ReportPreserved(story.Now).OfItems(1, 2));
        await story.StandsAt("effected", "effected", "effected");
        await story.RequestingSays(Words.Say("ask-extension").OfItems(1));
        await story.RequestedSays(Words.Say("extend-preservation", ("until", story.Now.AddDays(100))).OfItems(1));

        await story.TimePasses("P59D");
        await story.StandsAt("effected", "effected", "effected");
        Assert.Empty(await ReleasableAsync(story));
        await story.TimePasses("P2D");
        await story.StandsAt("partly-expired", "effected", "expired");
        await story.TimePasses("P38D");
        await story.StandsAt("partly-expired", "effected", "expired");
        await story.TimePasses("P2D");
        await story.StandsAt("expired", "expired", "expired");
    }

    [Fact]
    public async Task A_provider_in_a_third_State_is_asked_with_the_path_by_leave_of_the_State_that_disclosed_it()
    {
        var story = await CaseStory.BeginAsync(Router, AskingFor.APreservation());
        await story.RequestedSays(Words.ReportPreserved(story.Now));
        await story.RequestedSays(Words.Say("report-route-found", ("providerState", "KE")));
        await story.RequestingIsTold("route-found");
        Assert.Equal(["DATA_CLASS_NOT_ALLOWED"], Receipts.Remarks(await story.RequestedTries(Disclosure("content", mayPassOn: false))));
        Assert.Equal(["ONWARD_TRANSFER_NOT_AUTHORIZED"], await DefectsAsync(story, AtTheProvider(story.CaseId)));

        await story.RequestedSays(Words.Say("report-route-found", ("providerState", "KE")));
        Assert.Empty(Receipts.Remarks(await story.RequestedTries(Disclosure("traffic", mayPassOn: true))));
        await story.RequestingIsTold("route-disclosed");
        await story.RequestingIsTold("route-transfer-authorized");
        Assert.Equal(["ONWARD_TRANSFER_NOT_AUTHORIZED"], await DefectsAsync(story, AtTheProvider(null)));
        Assert.Empty(await DefectsAsync(story, AtTheProvider(story.CaseId)));
        var next = await CaseStory.BeginAsync(Router, Router.Netherlands, Router.Kenya, AtTheProvider(story.CaseId).Bytes());

        await next.RequestedIsTold("preservation-asked");
        await next.RequestedSays(Words.ReportPreserved(next.Now));
        await next.StandsAt("effected");
        Assert.Equal(HttpStatusCode.NotFound, (await story.Requested.ReadCaseAsync(next.CaseId, default)).Status);
    }

    /// <summary>Items whose data the requested State may release now.</summary>
    private static async Task<IEnumerable<int>> ReleasableAsync(CaseStory story) =>
        [.. (await story.Requested.ReadCaseAsync(story.CaseId, default)).Body!["moves"]!.AsArray()
            .Where(move => move!["type"]!.GetValue<string>() == "release-preserved").SelectMany(move => move!["items"]!.AsArray()).Select(item => item!.GetValue<int>())];

    /// <summary>What a dry run says against the leave to pass the path on: a request to preserve is delivered all the same, 42, with the list.</summary>
    private static async Task<IEnumerable<string>> DefectsAsync(CaseStory story, JsonObject request) =>
        [.. (await story.Requesting.TryAsync(request, default)).Body!["failures"]!.AsArray()
            .Where(failure => failure!["pointer"]!.GetValue<string>() == "/content/forKind/authorization").Select(failure => failure!["code"]!.GetValue<string>())];

    private static JsonObject AtTwoCustodians()
    {
        var request = AskingFor.APreservation();
        var other = request["content"]!["items"]![0]!.DeepClone().AsObject();
        other["description"] = "The logs of the provider of access";
        request["content"]!["items"]!.AsArray().Add(other);
        return request;
    }

    private static JsonObject AtTheProvider(string? authorization)
    {
        var request = AskingFor.APreservation();
        request["to"] = "KE";
        request["content"]!["forKind"]!["elements"] = new JsonArray(Path);
        if (authorization is not null)
        {
            request["content"]!["forKind"]!["authorization"] = authorization;
        }

        return request;
    }

    private static JsonObject Warning() => Words.Say("warn-of-risk", ("reason", "The provider is controlled by a suspect."));

    private static JsonObject Disclosure(string dataClass, bool mayPassOn) => Words.Say(
        "disclose-route", ("mayPassOn", mayPassOn), ("elements", new JsonArray(Words.Element().With("digest", Path).With("dataClass", dataClass))));
}
