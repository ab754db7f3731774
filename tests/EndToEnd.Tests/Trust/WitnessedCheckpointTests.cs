using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Commands;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Local.Witnessing;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Checkpoints are cosigned by witnesses that States have entered, verified by a policy, and disputed by a witness that was shown another log.</summary>
public sealed class WitnessedCheckpointTests : IAsyncLifetime
{
    private static readonly string SecondVerifier = Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "verify.mjs");

    private readonly RouterFixture router = new() { Overrides = { ["CheckpointSchedule"] = "*/30 * * * * *" } };
    private readonly TemporaryFolder folder = new();
    private readonly List<string> told = [];
    private readonly List<IDisposable> heads = [];
    private readonly List<WitnessServer> servers = [];

    public Task InitializeAsync() => router.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        heads.ForEach(one => one.Dispose());
        folder.Dispose();
        await router.DisposeAsync();
    }

    [Fact]
    public async Task Witnesses_of_both_parties_cosign_and_both_verifiers_find_it_by_a_policy()
    {
        await EnterAsync(ExampleStates.Netherlands, await WitnessAsync("nl"));
        await EnterAsync(ExampleStates.Singapore, await WitnessAsync("sg"));
        string caseId = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        var standing = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!;
        Assert.True(standing["isWitnessed"]!.GetValue<bool>(), standing.ToJsonString());
        Assert.Equal(["NL", "SG"], standing["witnesses"]!.AsArray().Select(witness => witness!["state"]!.GetValue<string>()));
        Assert.All(standing["witnesses"]!.AsArray(), witness => Assert.Equal(standing["size"]!.GetValue<long>(), witness!["size"]!.GetValue<long>()));

        string keys = await WriteAsync("keys.json", await ReadAsync("keys")), policy = await WriteAsync("policy.txt", await ReadAsync("audit/checkpoints/policy?parties=NL,SG"));
        string proof = await WriteAsync("case.tlog-proof", await ReadAsync($"audit/requests/{caseId}/proof?entry=1")), export = await WriteAsync("case.jsonl", await ReadAsync($"audit/requests/{caseId}"));
        Assert.True(new FileInfo(proof).Length < 4096);
        foreach (string file in new[] { proof, export })
        {
            using StringWriter output = new(), errors = new();
            Assert.True(await VerifyCommand.RunAsync(new(file), new(keys), null, output, errors, default, new(policy)) == 0, errors.ToString());
            Assert.Contains("Cosigned by NL-1, SG-1, as the policy asks.", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(file == export, output.ToString().Contains("Cosigned by witnesses of the parties: NL nl.example.org/witness, SG sg.example.org/witness", StringComparison.Ordinal));
        }

        Assert.Equal(2, (await Command.RunAsync(folder.Path, "node", SecondVerifier, "--router-keys", "keys.json", "--policy", "policy.txt", "case.tlog-proof", "case.jsonl")).Split(": sound\n").Length - 1);
    }

    [Fact]
    public async Task A_checkpoint_is_published_without_its_witnesses_and_unwitnessed_until_they_answer()
    {
        var (server, key) = await WitnessAsync("nl");
        var address = server.Address;
        await EnterAsync(ExampleStates.Netherlands, (server, key));
        await server.DisposeAsync();
        string caseId = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        Assert.Contains("index ", await ReadAsync($"audit/requests/{caseId}/proof?entry=1"), StringComparison.Ordinal);
        var standing = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!;
        Assert.False(standing["isWitnessed"]!.GetValue<bool>());
        Assert.Equal("unreachable", standing["witnesses"]![0]!["fault"]!.GetValue<string>());
        Assert.NotNull(standing["unwitnessedSince"]);

        var again = new WitnessServer(await WitnessOf("nl", router.Clock, heads[0]), told.Add);
        servers.Add(again);
        await again.ServeAsync(address.Port);
        await router.Clock.AdvanceAsync("PT60S", default);
        standing = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!;
        Assert.True(standing["isWitnessed"]!.GetValue<bool>(), standing.ToJsonString());
        Assert.Null(standing["unwitnessedSince"]);
        Assert.Null(standing["witnesses"]![0]!["fault"]);
        Assert.Equal(NoteVerdict.Sound, key.VerdictOn(SignedNote.Find(await ReadAsync("audit/checkpoints/newest"))!));
    }

    [Fact]
    public async Task A_cosignature_by_another_key_than_the_registered_one_does_not_count()
    {
        var (server, _) = await WitnessAsync("sg");
        var (_, key) = await WitnessAsync("nl");
        await EnterAsync(ExampleStates.Netherlands, (server, key));
        await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        var standing = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!;
        Assert.False(standing["isWitnessed"]!.GetValue<bool>());
        Assert.Equal("refused", standing["witnesses"]![0]!["fault"]!.GetValue<string>());
        Assert.Equal(0, standing["witnesses"]![0]!["size"]!.GetValue<long>());
        Assert.DoesNotContain("sg.example.org", await ReadAsync("audit/checkpoints/newest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_is_shown_to_two_States_in_two_forms_is_disputed()
    {
        var nl = await WitnessAsync("nl");
        var sg = await WitnessAsync("sg");
        // The router's own key signs another log for SG: of one entry that nobody else sees.
        using var other = await PostAsync(sg.Server, new AddCheckpoint(0, [], new Checkpoint(Origin, 1, new byte[32]).SignWith(Signer())).ToText());
        Assert.True(other.IsSuccessStatusCode);
        await EnterAsync(ExampleStates.Netherlands, nl);
        await EnterAsync(ExampleStates.Singapore, sg);
        await router.SubmitAsync();
        await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        var witnesses = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!["witnesses"]!.AsArray();
        Assert.Null(witnesses[0]!["fault"]);
        Assert.Equal("disputed", witnesses[1]!["fault"]!.GetValue<string>());
        Assert.Contains("the log was forked", witnesses[1]!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("does not go on from the last one", Assert.Single(told.Distinct()), StringComparison.Ordinal);
    }

    /// <summary>As after a restore from a backup: the witness goes on refusing, until the log begins anew under another name.</summary>
    [Fact]
    public async Task A_log_that_was_rolled_back_is_disputed_and_is_witnessed_again_under_another_name()
    {
        var nl = await WitnessAsync("nl");
        using var before = await PostAsync(nl.Server, new AddCheckpoint(0, [], new Checkpoint(Origin, 1_000_000, new byte[32]).SignWith(Signer())).ToText());
        await EnterAsync(ExampleStates.Netherlands, nl);
        await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        var witness = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!["witnesses"]![0]!;
        Assert.Equal("disputed", witness["fault"]!.GetValue<string>());
        Assert.Contains("the log was rolled back", witness["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("rolled back", told[0], StringComparison.Ordinal);

        router.Overrides["Checkpoints:Origin"] = Renamed;
        await router.RestartAsync();
        string caseId = await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);

        var standing = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!;
        Assert.True(standing["isWitnessed"]!.GetValue<bool>(), standing.ToJsonString());
        Assert.Null(standing["witnesses"]![0]!["fault"]);
        Assert.StartsWith($"{Renamed}\n", await ReadAsync("audit/checkpoints/newest"), StringComparison.Ordinal);
        string keys = await WriteAsync("keys.json", await ReadAsync("keys")), policy = await WriteAsync("policy.txt", await ReadAsync("audit/checkpoints/policy"));
        string export = await WriteAsync("case.jsonl", await ReadAsync($"audit/requests/{caseId}"));
        using StringWriter output = new(), errors = new();
        Assert.True(await VerifyCommand.RunAsync(new(export), new(keys), null, output, errors, default, new(policy)) == 0, errors.ToString());
        Assert.Contains("Cosigned by NL-1, as the policy asks.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_told_once_the_quorum_is_missing_for_minutes()
    {
        var (server, key) = await WitnessAsync("nl");
        await EnterAsync(ExampleStates.Netherlands, (server, key));
        await server.DisposeAsync();
        await router.SubmitAsync();
        await router.Clock.AdvanceAsync("PT60S", default);
        var since = JsonNode.Parse(await ReadAsync("audit/checkpoints/witnesses"))!["unwitnessedSince"]!.GetValue<DateTimeOffset>();
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, of) =>
        {
            if (instrument.Name.StartsWith("router.checkpoints.", StringComparison.Ordinal))
            {
                of.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => counted.Add(instrument.Name));
        listener.Start();

        await CosigningAt(since.AddMinutes(15).AddTicks(-1), 1).AskAsync(default);
        await CosigningAt(since.AddMinutes(15), 0).AskAsync(default);
        Assert.Empty(counted);
        await CosigningAt(since.AddMinutes(15), 2).AskAsync(default);
        Assert.Equal(["router.checkpoints.unwitnessed"], counted);
    }

    /// <summary>Another instance's, on the same storage and at its own time.</summary>
    private Cosigning CosigningAt(DateTimeOffset at, int quorum)
    {
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        var cases = new CaseStore(clients, new BodyStore(clients), new CaseLists(clients));
        return new(
            new LogReader(clients, cases), new WitnessStore(clients), new WitnessCalls(new PagingSettings(ThisMachine: true)), new PartyStore(clients),
            new WitnessSettings(quorum, TimeSpan.FromMinutes(15)), new StandingClock(at), NullLogger<Cosigning>.Instance);
    }

    private const string Origin = "requestrouter.local/ledgers";
    private const string Renamed = "requestrouter.local/ledgers-restored";

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    private RouterSigner Signer()
    {
        using var key = router.Keys.Get("router");
        return new(new SigningSettings(key.Pem, key.Id));
    }

    private async Task<(WitnessServer Server, VerifierKey Key)> WitnessAsync(string name)
    {
        var kept = new WitnessHeads(Path.Combine(folder.Path, name));
        heads.Add(kept);
        var witness = await WitnessOf(name, router.Clock, kept);
        var server = new WitnessServer(witness, told.Add);
        servers.Add(server);
        await server.ServeAsync(0);
        return (server, witness.Key);
    }

    private Task<Witness> WitnessOf(string name, TimeProvider time, IDisposable kept)
    {
        byte[] seed = new KeyFolder(Path.Combine(folder.Path, "keys")).Seed(name);
        return Task.FromResult(new Witness(
            VerifierKey.OfWitness($"{name}.example.org/witness", Ed25519.PublicKeyOf(seed)), seed, [.. new[] { Origin, Renamed }.Select(name => VerifierKey.OfLog(name, RouterKey.Of(Signer().PublicKey, null)))], (WitnessHeads)kept, time));
    }

    /// <summary>As the State's registrar does: by a change that its key signs.</summary>
    private async Task EnterAsync(ExampleState state, (WitnessServer Server, VerifierKey Key) witness)
    {
        using var system = new NationalSystem(router.Address, state, router.Issuer, router.Keys, router.Clock);
        await Registrar.EnterAsync(
            router.Address, system, RegisterEntry.With(RegisterEntry.Of(state, router.Keys), witness.Key.ToString(), witness.Server.Address), router.Issuer, router.Clock, default);
    }

    private static async Task<HttpResponseMessage> PostAsync(WitnessServer server, string body)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return await client.PostAsync(new Uri(server.Address, AddCheckpoint.Path), new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private async Task<string> ReadAsync(string path)
    {
        using var client = router.Anonymous();
        var claims = new TokenClaims("auditor", null, null, [Roles.Auditor]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }
}
