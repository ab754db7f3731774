using System.Net;
using System.Text;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Witnessing;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;

namespace RequestRouter.Local.Tests.Witnessing;

/// <summary>The reference witness over HTTP, by C2SP tlog-witness: what it cosigns, and what no log gets a cosignature for.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-witness-");
    private readonly WitnessedLog log = new WitnessedLog(WitnessedLog.NewSigner()).Add("a", "b", "c");
    private readonly List<string> told = [];
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
    private WitnessHeads heads = null!;
    private WitnessServer server = null!;
    private VerifierKey key = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        client.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_log_that_grows_is_cosigned_head_by_head()
    {
        string first = log.Ask(0);
        var (status, body) = await AddAsync(first);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(NoteVerdict.Sound, key.VerdictOn(SignedNote.Find(log.Note() + body)!));

        string second = log.Add("d", "e", "f", "g").Ask(3);
        (status, body) = await AddAsync(second);
        Assert.Equal(HttpStatusCode.OK, status);
        var note = SignedNote.Find(log.Note() + body)!;
        Assert.Equal(NoteVerdict.Sound, key.VerdictOn(note));
        Assert.True((Cosignature.TimeOf(note.Signatures[1])!.Value - TimeProvider.System.GetUtcNow()).Duration() < TimeSpan.FromMinutes(1));

        // The same head again, as after an answer that was lost.
        Assert.Equal(HttpStatusCode.OK, (await AddAsync(log.Ask(7))).Status);

        // And whoever watches the watcher reads its last head, cosigned.
        var last = SignedNote.Find(await client.GetStringAsync(new Uri(server.Address, $"{WitnessHeads.HashOf(WitnessedLog.Origin)}/checkpoint")))!;
        Assert.Equal(7, Checkpoint.Find(last.Text)!.Size);
        Assert.Equal(NoteVerdict.Sound, key.VerdictOn(last));
        Assert.Empty(told);
    }

    [Fact]
    public async Task Another_size_than_the_last_is_answered_with_the_last()
    {
        await AddAsync(log.Ask(0));
        string grown = log.Add("d").Ask(0);

        using var answer = await PostAsync(grown);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("text/x.tlog.size", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("3\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await AddAsync(log.Ask(3))).Status);
    }

    [Fact]
    public async Task Two_heads_of_one_size_are_found()
    {
        var other = log.Fork().Add("mine");
        await AddAsync(log.Add("d").Ask(0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(other.Ask(4))).Status);
        Assert.Contains("two heads of one size", Assert.Single(told).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fork_is_found_whatever_proof_it_brings()
    {
        var other = log.Fork();
        await AddAsync(log.Add("d").Ask(0));
        other.Add("mine", "e", "f");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(other.Ask(4))).Status);
        Assert.Contains("does not go on from the last one", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AddAsync(log.Add("e").Ask(4))).Status);
    }

    [Fact]
    public async Task A_log_that_was_rolled_back_is_found()
    {
        await AddAsync(log.Add("d", "e").Ask(0));

        var (status, body) = await AddAsync(log.Ask(3, 4));
        Assert.Equal((HttpStatusCode.Conflict, "5\n"), (status, body));
        Assert.Contains("rolled back", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(log.Ask(5, 4))).Status);
    }

    [Fact]
    public async Task What_was_seen_is_known_after_a_restart_and_after_an_unfinished_write()
    {
        await AddAsync(log.Add("d").Ask(0));
        await AddAsync(log.Add("e").Ask(4));
        await RestartAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await AddAsync(log.Ask(0))).Status);

        // The write of the next head is cut off in the middle: no cosignature was given for it.
        string unfinished = Directory.GetFiles(folder.FullName, "*.a")[0];
        string other = Directory.GetFiles(folder.FullName, "*.b")[0];
        string older = File.ReadAllText(unfinished).Contains("\n4\n", StringComparison.Ordinal) ? unfinished : other;
        await File.WriteAllTextAsync(older, "cut o");
        await RestartAsync();
        Assert.Equal("5\n", (await AddAsync(log.Ask(0))).Body);

        // And where nothing is left that can be read, nothing is signed.
        await File.WriteAllTextAsync(unfinished, "");
        await File.WriteAllTextAsync(other, "");
        Assert.Equal(HttpStatusCode.InternalServerError, (await AddAsync(log.Ask(0))).Status);
        Assert.Contains("It signs nothing", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_heads_is_one_witness_s() =>
        Assert.Contains("already running", Assert.Throws<LauncherFault>(() => new WitnessHeads(folder.FullName)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_the_log_has_not_signed_is_refused()
    {
        var stranger = new WitnessedLog(WitnessedLog.NewSigner()).Add("a");
        Assert.Equal(HttpStatusCode.Forbidden, (await AddAsync(stranger.Ask(0))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AddAsync(new WitnessedLog(WitnessedLog.NewSigner(), "another.test/log").Add("a").Ask(0))).Status);

        // A signature that claims to be the log's beside one that is.
        var note = SignedNote.Find(log.Note())!;
        var broken = note.With([note.Signatures[0] with { Bytes = [.. note.Signatures[0].Bytes[..^1], (byte)(note.Signatures[0].Bytes[^1] ^ 1)] }]);
        Assert.Equal(HttpStatusCode.Forbidden, (await AddAsync($"old 0\n\n{broken.ToNote()}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 00\n\n{note}")]
    [InlineData("old -1\n\n{note}")]
    [InlineData("old 0\nno base64\n\n{note}")]
    [InlineData("old 0\n\nno note\n")]
    public async Task What_is_no_request_is_a_400(string text) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(text.Replace("{note}", log.Note(), StringComparison.Ordinal))).Status);

    [Fact]
    public async Task A_proof_where_there_is_nothing_to_prove_is_a_422()
    {
        string hash = Convert.ToBase64String(new byte[32]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync($"old 0\n{hash}\n\n{log.Note()}")).Status);
        await AddAsync(log.Ask(0));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync($"old 3\n{hash}\n\n{log.Note()}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync($"old 3\n{string.Concat(Enumerable.Repeat(hash + "\n", 64))}\n{log.Note()}")).Status);
    }

    [Fact]
    public async Task Two_that_ask_at_once_for_two_heads_get_one_cosignature()
    {
        var other = log.Fork().Add("mine");
        log.Add("d");
        await AddAsync(log.Ask(0, 3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => AddAsync((number % 2 == 0 ? log : other).Ask(3))));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    private async Task StartAsync()
    {
        heads = new WitnessHeads(folder.FullName);
        byte[] seed = new KeyFolder(Path.Combine(folder.FullName, "keys")).Seed("witness");
        key = VerifierKey.OfWitness("nl.example.org/witness", Ed25519.PublicKeyOf(seed));
        server = new WitnessServer(new(key, seed, [log.Key], heads, TimeProvider.System), told.Add);
        await server.ServeAsync(0);
    }

    private async Task StopAsync()
    {
        await server.DisposeAsync();
        heads.Dispose();
    }

    private async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    private async Task<(HttpStatusCode Status, string Body)> AddAsync(string body)
    {
        using var answer = await PostAsync(body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string body) => client.PostAsync(new Uri(server.Address, "add-checkpoint"), new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
}
