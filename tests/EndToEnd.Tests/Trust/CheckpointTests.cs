using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Commands;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>The log of all ledgers: a signed head within a minute of each step, proofs that anybody verifies, and one tree however many write it.</summary>
public sealed class CheckpointTests(CheckpointTests.Fixture fixture) : IClassFixture<CheckpointTests.Fixture>
{
    private static readonly string SecondVerifier = Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "verify.mjs");

    private readonly RouterFixture router = fixture.Router;

    [Fact]
    public async Task Within_a_minute_a_checkpoint_holds_a_step_and_both_verifiers_find_its_proof_sound()
    {
        string caseId = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);
        using var folder = new TemporaryFolder();
        string keys = await WriteAsync(folder, "keys.json", await ReadAsync("keys"));
        string proof = await ReadAsync($"audit/requests/{caseId}/proof?entry=1");
        string file = await WriteAsync(folder, "case.tlog-proof", proof);
        using StringWriter output = new(), errors = new();

        Assert.Equal(0, await VerifyCommand.RunAsync(new(file), new(keys), null, output, errors, default));
        Assert.StartsWith($"Sound: entry 1 of case {caseId}", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(": sound\n", await Command.RunAsync(folder.Path, "node", SecondVerifier, "--router-keys", "keys.json", "case.tlog-proof"), StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(proof) < 4096);

        // The export says the same, and is held against a proof that was kept.
        string export = await WriteAsync(folder, "case.jsonl", await ReadAsync($"audit/requests/{caseId}"));
        Assert.Contains("\"kind\":\"proof\"", await File.ReadAllTextAsync(export), StringComparison.Ordinal);
        Assert.True(await VerifyCommand.RunAsync(new(export), new(keys), new(file), output, errors, default) == 0, errors.ToString());
        Assert.EndsWith(": sound\n", await Command.RunAsync(folder.Path, "node", SecondVerifier, "--router-keys", "keys.json", "case.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_State_is_given_the_newest_checkpoint_with_its_notices_one_to_which_nothing_was_said_too()
    {
        var before = await CheckpointAfterAsync(1);
        await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);
        string newest = await ReadAsync("audit/checkpoints/newest");
        using var kenya = new NationalSystem(router.Address, ExampleStates.Kenya, router.Issuer, router.Keys, router.Clock);

        foreach (var system in new[] { router.Netherlands, router.Singapore, kenya })
        {
            var answer = await system.GetAsync("notices?after=100000", default);

            Assert.Empty(answer.Body!["notices"]!.AsArray());
            string given = answer.Body["checkpoint"]!.GetValue<string>();
            Assert.Equal(newest, given);
            Assert.True(long.Parse(given.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture) > before.Size);
        }
    }

    [Fact]
    public async Task A_later_checkpoint_is_proven_to_hold_an_earlier_one()
    {
        var first = await CheckpointAfterAsync(1);
        var second = await CheckpointAfterAsync(3);
        string answer = await ReadAsync($"audit/checkpoints/consistency?from={first.Size}&to={second.Size}");

        var hashes = JsonNode.Parse(answer)!["hashes"]!.AsArray().Select(hash => Convert.FromBase64String(hash!.GetValue<string>())).ToList();

        Assert.True(second.Size >= first.Size + 3, $"{first.Size}, {second.Size}");
        Assert.True(MerkleProofs.Extends(first.Size, first.Root, second.Size, second.Root, hashes));
        Assert.False(MerkleProofs.Extends(first.Size, second.Root, second.Size, second.Root, hashes));
        Assert.True(answer.Length < 4096);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"audit/checkpoints/consistency?from=1&to={second.Size + 1000}"));
    }

    [Fact]
    public async Task Several_that_append_at_once_make_one_tree_that_holds_each_entry_once()
    {
        var ids = new List<string>();
        for (int number = 0; number < 6; number++)
        {
            ids.Add(await router.SubmitAsync());
        }

        var keys = await KeysAsync();
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        var reader = new LogReader(clients, Cases(clients));
        var logs = Enumerable.Range(0, 4).Select(_ => Log()).ToList();
        await Task.WhenAll(logs.Select(log => log.AppendAsync(default)));
        await logs[0].AppendAsync(default);

        var places = new HashSet<long>();
        foreach (string id in ids)
        {
            var proof = (await reader.ProofAsync(CaseId.Parse(id), int.MaxValue, default))!;
            Assert.NotNull(proof.VerifiedBy(keys));
            Assert.True(places.Add(proof.Index), "Two entries stand in one place.");
            Assert.Equal((await Ledgers.ReadStoredAsync(router.Storage, id))[^1].Hash, proof.Entry.Hash.ToString());
        }

        long size = Checkpoint.Open((await logs[0].ReadNoteAsync(default))!, keys)!.Size;
        await logs[0].AppendAsync(default);
        Assert.Equal(size, Checkpoint.Open((await logs[0].ReadNoteAsync(default))!, keys)!.Size);
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static CaseStore Cases(StorageClients clients) => new(clients, new BodyStore(clients), new CaseLists(clients));

    /// <summary>Another instance's log, on the same storage and with the router's key.</summary>
    private EntryLog Log()
    {
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        using var key = router.Keys.Get("router");
        return new(
            clients, Cases(clients), new MovedCases(clients), new RouterSigner(new SigningSettings(key.Pem, key.Id)),
            new CheckpointSettings("requestrouter.local/ledgers"), router.Clock);
    }

    private async Task<Checkpoint> CheckpointAfterAsync(int requests)
    {
        for (int number = 0; number < requests; number++)
        {
            await router.SubmitAsync();
        }

        await router.Clock.AdvanceAsync("PT60S", default);
        return Checkpoint.Open(await ReadAsync("audit/checkpoints/newest"), await KeysAsync())!;
    }

    private async Task<IReadOnlyList<RouterKey>> KeysAsync() => JsonSerializer.Deserialize<RouterKeySet>(await ReadAsync("keys"), RouterJson.Options)!.Keys;

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await SendAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await SendAsync(path);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string path)
    {
        using var client = router.Anonymous();
        var claims = new TokenClaims("auditor", null, null, [Roles.Auditor]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return await client.GetAsync(path);
    }

    /// <summary>A router that signs twice a minute, as in Azure.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal RouterFixture Router { get; } = new() { Overrides = { ["CheckpointSchedule"] = "*/30 * * * * *" } };

        public Task InitializeAsync() => Router.InitializeAsync();

        public Task DisposeAsync() => Router.DisposeAsync();
    }
}
