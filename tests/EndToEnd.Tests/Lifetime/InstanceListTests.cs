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
        Assert.Matches(@"^consultation-refuse; next: consultation-refuse-\d+ \S+ at \d{4}-", listed["CaseOrchestration"]);
        Assert.StartsWith("Waiting for NL to answer in the consultation before a refusal; reminder-1 at ", listed["ConsultationBeforeRefusal"]);

        await story.TimePasses(XmlConvert.ToString(due - story.Now - TimeSpan.FromMinutes(1)));
        listed = await InstancesOf(story);
        Assert.Equal($"Waiting for NL to answer in the consultation before a refusal; window at {due:u}", listed["ConsultationBeforeRefusal"]);

        await story.RequestingSays(Words.AnswerConsultation());
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")));
        listed = await InstancesOf(story);
        Assert.StartsWith("refused", listed["CaseOrchestration"]);
        Assert.Equal("Concluded", listed["ConsultationBeforeRefusal"]);
    }

    /// <summary>Names of the case's instances, and their custom status.</summary>
    private async Task<IReadOnlyDictionary<string, string>> InstancesOf(CaseStory story)
    {
        using var anyone = Router.Router.Anonymous();
        var listed = await anyone.GetFromJsonAsync<JsonArray>($"/local/instances?prefix={story.CaseId}");
        return listed!.ToDictionary(
            instance => instance!["name"]!.GetValue<string>(),
            instance => JsonNode.Parse(instance!["customStatus"]!.GetValue<string>())!.GetValue<string>());
    }
}
