using Microsoft.DurableTask.Client;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Conformance;

/// <summary>
/// A host with the stories of the test app's folder Conformance, and a client of its task hub: on the local host's own provider, or on
/// AzureStorage where the environment variable <c>CONFORMANCE_PROFILE</c> names it.
/// </summary>
public class DurableHub : IAsyncLifetime
{
    private TestHost host = null!;
    private AzuriteServer? azurite;

    /// <summary>The name that host.json gives the provider.</summary>
    public virtual string Profile => Environment.GetEnvironmentVariable("CONFORMANCE_PROFILE") is { Length: > 0 } profile ? profile : "Journal";

    /// <summary>How much before its time a message may come: AzureStorage hides messages for whole seconds.</summary>
    public TimeSpan EarlyBy => Profile == "AzureStorage" ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;

    public DurableTaskClient Client { get; private set; } = null!;

    /// <summary>Lets on the activities that wait for this.</summary>
    public void LetOn(string gate) => host.Diary.Open(gate);

    public async Task InitializeAsync()
    {
        var plan = new HostPlan([.. TestApp.NamesIn("Conformance")]) { Rows = new MemoryRowStore() };
        if (Profile == "AzureStorage")
        {
            azurite = await AzuriteServer.StartInMemoryAsync();
            plan = plan.With("AzureWebJobsStorage", azurite.ConnectionString);
        }

        host = await TestHost.StartAsync(plan.WithExtension("durableTask", Section()));
        Client = DurableClients.Of(host);
    }

    public async Task DisposeAsync()
    {
        LetOn("finish");
        await Client.DisposeAsync();
        await host.DisposeAsync();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    private string Section()
    {
        string more = Profile == "AzureStorage" ? """, "partitionCount": 1, "maxQueuePollingInterval": "00:00:00.200" """ : "";
        return $$"""{ "hubName": "Conformance", "defaultVersion": "1.10", "storageProvider": { "type": "{{Profile}}"{{more}} } }""";
    }
}
