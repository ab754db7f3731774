using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Histories of ended cases leave the durable backend, and an auditor's replay still runs their orchestrations again.</summary>
public sealed class HistoryArchiveTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private static int count;

    [Fact]
    public async Task A_month_after_a_case_was_over_its_histories_are_in_the_archive_and_replayed_from_there()
    {
        string ended = await router.SubmitAsync(), open = await router.SubmitAsync();
        string evidence = await Furnished.KeepAsync(router.Singapore, ended, "logs"u8.ToArray());
        await router.SayAsync(router.Netherlands, ended, Words.NoLongerRequired());
        await router.Clock.AdvanceAsync("PT0S", default);
        var before = await PlayedAsync(ended);
        Assert.NotEmpty(before);
        Assert.NotEmpty(await InstancesAsync(ended));
        Assert.NotEmpty(await InstancesAsync(evidence));
        Assert.NotEmpty(await InstancesAsync("replay-"));

        // Whatever still ran of it has ended, and a month has passed since.
        await router.Clock.AdvanceAsync("P120D", default);

        Assert.Empty(await InstancesAsync(ended));
        Assert.Empty(await InstancesAsync(evidence));
        Assert.Empty(await InstancesAsync("replay-"));
        Assert.DoesNotContain(router.Log, line => line.Contains("'ArchiveHistories' failed", StringComparison.Ordinal));
        Assert.NotEmpty(await InstancesAsync(open));
        var after = await PlayedAsync(ended);
        Assert.All(before, one => Assert.Contains(after, archived => archived.Id == one.Id && archived.Turns >= one.Turns));

        // What is in the archive is replayed, and not only found.
        var blobs = new StorageClients(new StorageSettings(router.Storage, null, null)).Blobs.GetBlobContainerClient(HistoryArchive.Container);
        var blob = blobs.GetBlobClient((await blobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{ended}/", default).ToListAsync())[0].Name);
        string lines = (await blob.DownloadContentAsync()).Value.Content.ToString();
        await blob.UploadAsync(new BinaryData(lines.Replace("\"AdvanceCase\"", "\"AdvanceCases\"", StringComparison.Ordinal)), overwrite: true);
        Assert.Equal("different", Text(await ReplayAsync(ended), "verdict"));
    }

    /// <summary>The orchestrations that a replay of a case has run again, none of which did anything else.</summary>
    private async Task<List<(string Id, int Turns)>> PlayedAsync(string caseId)
    {
        var found = await ReplayAsync(caseId);
        Assert.True(Text(found, "verdict") == "identical", found.ToJsonString());
        return [.. found["orchestrations"]!.AsArray().Select(one => (Text(one, "instanceId"), one!["turns"]!.GetValue<int>()))];
    }

    /// <summary>Ids of the instances of a case that the durable backend has.</summary>
    private async Task<List<string>> InstancesAsync(string caseId)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return [.. (await client.GetFromJsonAsync<JsonArray>(new Uri(router.Address, $"/local/instances?prefix={caseId}")))!.Select(instance => $"{Text(instance, "id")} {Text(instance, "status")}")];
    }

    /// <summary>The verdict of a replay of one case.</summary>
    private async Task<JsonNode> ReplayAsync(string caseId)
    {
        using var auditor = router.Anonymous();
        auditor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", router.Issuer.Issue(Officer.Of(null, Roles.Auditor).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        using var begun = await auditor.PostAsJsonAsync("audit/replays", new JsonObject { ["id"] = $"archived {Interlocked.Increment(ref count)}", ["cases"] = new JsonArray(caseId) });
        var report = (await begun.Content.ReadFromJsonAsync<JsonNode>())!;
        for (int attempt = 0; attempt < 100 && Text(report, "state") == "running"; attempt++)
        {
            await router.Clock.AdvanceAsync("PT0S", default);
            report = (await auditor.GetFromJsonAsync<JsonNode>($"audit/replays/{Text(report, "replayId")}"))!;
        }

        return Assert.Single(report["cases"]!.AsArray())!;
    }

    private static string Text(JsonNode? node, string member) => node?[member]?.GetValue<string>() ?? "";
}
