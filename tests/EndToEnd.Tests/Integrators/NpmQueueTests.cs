using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Integrators;

/// <summary>A national system on Node.js uses the queue with the unmodified package <c>@azure/service-bus</c>.</summary>
[Collection(RouterCollection.Name)]
public sealed class NpmQueueTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_request_goes_in_and_its_notice_comes_out()
    {
        var request = Requests.New();
        byte[] bytes = request.Bytes();
        string body = Path.Combine(folder.Path, "request.json");
        await File.WriteAllBytesAsync(body, bytes);
        using var key = ExampleStates.Netherlands.KeyOf(ExampleStates.Netherlands.CentralAuthority, router.Keys);

        string said = await Command.RunAsync(
            await IntegratorsTools.NpmAsync(), "node", "queue.cjs", router.BusConnection, body, Jws.Detached(key, bytes, router.Clock.GetUtcNow()), "state-sg", request["reference"]!.GetValue<string>());

        var notice = JsonNode.Parse(said.Trim())!;
        Assert.Equal("request-received", notice["type"]!.GetValue<string>());
        Assert.StartsWith("nl-", notice["caseId"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
