using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What the API says of itself, over HTTP.</summary>
[Collection(RouterCollection.Name)]
public sealed class OpenApiTests(RouterFixture router)
{
    [Fact]
    public async Task The_description_names_every_call_with_its_problems_and_examples()
    {
        using var client = router.Anonymous();

        var document = JsonNode.Parse(await client.GetStringAsync("openapi.json"))!;

        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        string[] expected =
        [
            "/requests", "/requests/{caseId}", "/requests/{caseId}/communications", "/requests/{caseId}/communications/{rowId}",
            "/requests/{caseId}/timeline", "/requests/{caseId}/draft", "/requests/{caseId}/evidence", "/requests/{caseId}/pages", "/work", "/work/counts", "/work/views", "/work/views/{name}", "/requests/{caseId}/claim", "/audit/requests/{caseId}", "/audit/requests/{caseId}/reads", "/audit/requests/{caseId}/proof", "/audit/checkpoints/newest", "/audit/checkpoints/consistency", "/audit/checkpoints/witnesses", "/audit/checkpoints/policy", "/audit/replays", "/audit/replays/{replayId}", "/evidence", "/evidence/{id}", "/evidence/{id}/declaration", "/evidence/{id}/content", "/evidence/{id}/custody", "/evidence/{id}/provenance", "/evidence/{id}/completion", "/releases", "/releases/{id}", "/notices", "/notices/{id}/acknowledgement", "/parties", "/parties/{state}", "/parties/{state}/practice", "/parties/{state}/duties", "/parties/{state}/changes", "/parties/{state}/changes/{number}", "/parties/{state}/confirmation", "/parties/{state}/revocations", "/keys", "/contact-points",
            "/statistics", "/operations/cases", "/operations/cases/{caseId}", "/operations/cases/{caseId}/resubmission", "/operations/acts", "/operations/sweeps", "/operations/queues", "/operations/keys", "/operations/inboxes", "/operations/deliveries", "/operations/deliveries/{state}/pause", "/operations/deliveries/{state}/resumption", "/operations/quarantine", "/operations/quarantine/{id}/release", "/operations/dead-letters", "/operations/dead-letters/{id}/resubmission", "/operations/inboxes/{state}/refill",
            "/health/live", "/health/ready", "/openapi.json",
        ];
        Assert.Equal(expected.Order(), paths.Order());
        var post = document["paths"]!["/requests"]!["post"]!;
        Assert.NotEmpty(post["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject());
        foreach (string status in (string[])["202", "200", "400", "401", "403", "409", "413", "415", "422"])
        {
            Assert.NotNull(post["responses"]![status]);
        }
    }

    [Fact]
    public async Task The_router_says_that_it_lives_and_is_ready_and_publishes_its_key()
    {
        using var client = router.Anonymous();

        Assert.Equal("live", JsonNode.Parse(await client.GetStringAsync("health/live"))!["status"]!.GetValue<string>());
        Assert.Equal("ready", JsonNode.Parse(await client.GetStringAsync("health/ready"))!["status"]!.GetValue<string>());
        Assert.Equal("EC", JsonNode.Parse(await client.GetStringAsync("keys"))!["keys"]![0]!["kty"]!.GetValue<string>());
    }
}
