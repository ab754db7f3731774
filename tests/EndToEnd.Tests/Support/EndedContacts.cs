using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The points of contact of the three States, ended in the register until this is disposed: authorities that were, beside those that are.</summary>
internal sealed class EndedContacts : IAsyncDisposable
{
    private readonly Dictionary<NationalSystem, JsonObject> entries = [];

    public static async Task<EndedContacts> BeginAsync(RouterFixture router)
    {
        var contacts = new EndedContacts();
        foreach (var system in new[] { router.Netherlands, router.Singapore, router.Kenya })
        {
            var entry = (await system.ReadPartyAsync(system.State.Code, default)).Body!.AsObject();
            contacts.entries[system] = entry;
            var ended = entry.DeepClone().AsObject();
            ended["authorities"]![1]!["until"] = "2026-01-01T00:00:00Z";
            Assert.Equal(HttpStatusCode.OK, (await system.RegisterAsync(ended, default)).Status);
        }

        return contacts;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (system, entry) in entries)
        {
            await system.RegisterAsync(entry, default);
        }
    }
}
