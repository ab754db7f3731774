using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>The durable instance list tells an operator, in plain words, where a case stands, whose turn it is and until when.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class InstanceListTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    public async Task A_consultation_is_listed_with_whom_it_waits_for_and_until_when()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        var due = (await story.RequestingIsTold("consultation-opened")).DueAt!.Value;

        var listed = await InstancesOf(story);
        Assert.Matches(@"^consultation-refuse; next: consultation-refuse-\d+ \S+ at \d{4}-", listed["case"]);
        Assert.StartsWith("Waiting for NL, reminder-1 at ", listed["consultation-refuse"]);
        Assert.EndsWith(": The requested State consults you before it refuses; answer before the window ends.", listed["consultation-refuse"]);

        await story.TimePasses(XmlConvert.ToString(due - story.Now - TimeSpan.FromMinutes(1)));
        listed = await InstancesOf(story);
        Assert.Equal($"Waiting for NL, window at {due:u}: The requested State consults you before it refuses; answer before the window ends.", listed["consultation-refuse"]);

        await story.RequestingSays(Words.AnswerConsultation());
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")));
        listed = await InstancesOf(story);
        Assert.StartsWith("refused", listed["case"]);
        Assert.Equal("Concluded", listed["consultation-refuse"]);
    }

    /// <summary>The custom status of the case's instance and of those of its procedures, by kind; of a kind, the last.</summary>
    private async Task<IReadOnlyDictionary<string, string>> InstancesOf(CaseStory story)
    {
        using var anyone = Router.Router.Anonymous();
        var listed = await anyone.GetFromJsonAsync<JsonArray>($"/local/instances?prefix={story.CaseId}");
        return listed!.GroupBy(instance => instance!["id"]!.GetValue<string>().Split(':') is [_, var procedure] ? procedure[..procedure.LastIndexOf('-')] : "case").ToDictionary(
            instances => instances.Key,
            instances => JsonNode.Parse(instances.Last()!["customStatus"]!.GetValue<string>())!.GetValue<string>());
    }
}
