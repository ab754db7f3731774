using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Router;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// The parts that release evidence, made in this process as the app makes them, on the storage and the bus of a running router: beside it, as another
/// instance of the app whose key or clock fails.
/// </summary>
internal sealed class FaultyReleases : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly HeldKey key;

    public FaultyReleases(RouterFixture router)
    {
        key = new HeldKey(router.Settings.Key.Pem, router.Settings.Key.Id);
        Signer = new FailingSigner(key);
        Clock = new FailingClock(router.Clock);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(router.Settings.Values.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.AddRouter();
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IRouterSigner>(RouterSigner.With(Signer)).AddSingleton(new ServiceBusClient(router.BusConnection));
        services = builder.Services.BuildServiceProvider();
    }

    public FailingSigner Signer { get; }

    public FailingClock Clock { get; }

    /// <summary>An order, as it comes to the desk when its signature has been verified.</summary>
    public async Task<ReleaseOutcome> IssueAsync(string by, JsonObject order)
    {
        byte[] body = Ordered(by, order).Bytes();
        var read = JsonEdge.Read<ReleaseOrder>(body);
        var sender = new Sender(StateCode.Parse(by), AuthorityId.Parse("central-authority"), $"officer@{by.ToLowerInvariant()}.example.org");
        return await services.GetRequiredService<ReleaseDesk>().IssueAsync(sender, read.Value!, body, "as signed", default);
    }

    /// <summary>Whether the gate opens an item to a State that presents this token.</summary>
    public async Task<bool> OpensAsync(string reader, string id, string token)
    {
        var item = (await services.GetRequiredService<EvidenceStore>().FindAsync(EvidenceId.Parse(id, null), default))!.Item;
        var (release, problem) = await services.GetRequiredService<ReleaseGate>().OpenAsync(StateCode.Parse(reader), item, token, default);
        return release is not null && problem is null;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        key.Dispose();
    }

    /// <summary>The order as its State sends it.</summary>
    private static JsonObject Ordered(string by, JsonObject order)
    {
        var whole = order.DeepClone().AsObject();
        whole["from"] = by;
        return whole;
    }
}
