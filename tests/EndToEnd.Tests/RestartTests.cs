using System.Net;
using System.Text.Json;
using RequestRouter.EndToEnd.Tests.Backup;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Backup;
using RequestRouter.Local.Client;
using RequestRouter.Local.Commands;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A router that was stopped and started goes on where it was, clocks included (DESIGN 7).</summary>
public sealed class RestartTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_status_inquiry_is_reminded_of_though_the_router_was_restarted_meanwhile()
    {
        string caseId = (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-1", "CA/1"), default)).Status);
        await router.Clock.AdvanceAsync("PT1H", default);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(caseId, Says.AskStatus("nl-1", "How does it stand?"), default)).Status);
        await router.Clock.AdvanceAsync("PT1H", default);

        await router.RestartAsync();
        await router.Clock.AdvanceAsync("P8D", default);

        var inbox = new Mailbox(router.Singapore);
        var reminder = await inbox.TakeAsync(notice => notice.CaseId == caseId && notice.Type == "status-inquiry-reminder", Patience, default);
        Assert.NotNull(reminder);
        Assert.Equal("40(26)", reminder.Citation);
    }

    [Fact]
    public async Task A_router_that_was_restored_from_its_backup_into_an_empty_storage_goes_on_where_it_was()
    {
        var transfers = new Transfers(router);
        byte[] bytes = Guid.NewGuid().ToByteArray();
        string furnishedIn = await transfers.CaseAsync(router.Netherlands, router.Singapore);
        string logs = await Furnished.KeepAsync(router.Singapore, furnishedIn, bytes);
        string asked = await transfers.AskAsync(router.Netherlands, router.Singapore, "KE", Transfers.DigestOf(bytes));
        await transfers.SayAsync(router.Singapore, asked, "authorize", 1);
        string token = (await router.Netherlands.ReleaseAsync(Transfers.Order("KE", [logs], asked), isDry: false, default)).Body!["token"]!.GetValue<string>();
        await transfers.SayAsync(router.Singapore, furnishedIn, "acknowledge", 1);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(furnishedIn, Says.AskStatus("nl-restored", "How does it stand?"), default)).Status);
        await router.Clock.AdvanceAsync("PT13H", default);
        string[] paths = [$"requests/{furnishedIn}", $"requests/{furnishedIn}/timeline", $"requests/{asked}", "requests", "work", "releases", $"evidence/{logs}/custody", "parties/SG", "parties/SG/changes", "notices?after=0"];
        var before = await ReadAsync(paths);
        string proof = await ProofAsync(furnishedIn);
        Assert.StartsWith("c2sp.org/tlog-proof", proof, StringComparison.Ordinal);

        await router.RestartElsewhereAsync(async (from, to) =>
        {
            using var folder = new TemporaryFolder();
            var keys = new RouterKeySet([RouterKey.Of(JsonSerializer.Deserialize<Jwk>(router.Settings.Key.PublicJwk(), RouterJson.Options)!, null)]);
            await new BackupWriter(Clients(from), folder.Path).WriteAsync(keys, default);
            await new Restoration(Clients(to), new BackupReader(folder.Path)).RunAsync(default);
            Assert.Equal((0, ""), await ReportAsync(to, keys));

            foreach (var (said, forged) in new[] { ("\"at\":\"20", "\"at\":\"21"), ("\"notices\"", "\"noticed\"") })
            {
                await ForgedBackup.MakeAsync(folder.Path, furnishedIn, said, forged);
                await using var another = await AzuriteServer.StartInMemoryAsync();
                await new Restoration(Clients(another.ConnectionString), new BackupReader(folder.Path)).RunAsync(default);
                var (code, faults) = await ReportAsync(another.ConnectionString, keys);
                Assert.True(code == 1 && faults.Contains($"Case {furnishedIn}: ", StringComparison.Ordinal), $"{said}: {code} {faults}");
            }
        });

        Assert.Equal(before, await ReadAsync(paths));
        Assert.Equal(proof, await ProofAsync(furnishedIn));
        Assert.Equal(bytes, (await Transfers.ReadAsync(router.Kenya, logs, token)).Bytes);
        await transfers.SayAsync(router.Singapore, asked, "deny", 1);
        Assert.Empty((await Transfers.ReadAsync(router.Kenya, logs, token)).Bytes);
        await router.Clock.AdvanceAsync("P8D", default);
        var reminder = await new Mailbox(router.Singapore).TakeAsync(notice => notice.CaseId == furnishedIn && notice.Type == "status-inquiry-reminder", Patience, default);
        Assert.NotNull(reminder);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(IEnumerable<string> paths) =>
        await Task.WhenAll(paths.SelectMany(path => new[] { router.Netherlands, router.Singapore }.Select(async state => $"{path} {(await state.GetAsync(path, default)).Body?.ToJsonString()}")));

    private async Task<string> ProofAsync(string caseId)
    {
        using var answer = await router.Netherlands.OpenAsync($"audit/requests/{caseId}/proof", default);
        return await answer.Content.ReadAsStringAsync();
    }

    private static StorageClients Clients(string connection) => new(new StorageSettings(connection, null, null));

    private static async Task<(int Code, string Faults)> ReportAsync(string storage, RouterKeySet keys)
    {
        using StringWriter output = new(), errors = new();
        int code = await LedgerReport.WriteAsync(Clients(storage), keys, output, errors, default);
        return (code, errors.ToString());
    }
}
