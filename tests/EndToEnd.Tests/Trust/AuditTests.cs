using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Commands;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>The record of a case over HTTP: who is given it, that each read is entered, and that both verifiers find it sound.</summary>
[Collection(RouterCollection.Name)]
public sealed class AuditTests(RouterFixture router)
{
    [Fact]
    public async Task An_auditor_of_no_State_verifies_a_case_without_the_router_and_both_parties_do()
    {
        string caseId = await PlayAsync();
        string preservation = await router.SubmitAsync(AskingFor.APreservation());
        string following = await router.SubmitAsync(AskingFor.TheDataPreservedIn(preservation));
        using var folder = new TemporaryFolder();
        string keys = Path.Combine(folder.Path, "keys.json");
        using var client = router.Anonymous();
        await File.WriteAllTextAsync(keys, await client.GetStringAsync("keys"));

        foreach (string id in new[] { caseId, preservation, following })
        {
            foreach (string? state in new[] { null, "NL", "SG" })
            {
                string file = Path.Combine(folder.Path, $"{id}-{state}.jsonl");
                await File.WriteAllBytesAsync(file, await ExportAsync(id, state));
                using StringWriter output = new(), errors = new();

                int code = await VerifyCommand.RunAsync(new(file), new(keys), null, output, errors, default);

                Assert.True(code == 0, errors.ToString());
                Assert.StartsWith($"Sound: case {id}, ", output.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("Not decided again", output.ToString(), StringComparison.Ordinal);
                Assert.EndsWith(": sound\n", await Command.RunAsync(folder.Path, "node", SecondVerifier, "--router-keys", "keys.json", Path.GetFileName(file)), StringComparison.Ordinal);
            }
        }

        var lines = Lines(await ExportAsync(caseId, null));
        Assert.Equal(
            ["communication", "custody", "end", "entry", "evidence", "export", "proof", "register-change", "router-key"],
            lines.Select(line => line["kind"]!.GetValue<string>()).Distinct().Order());
        Assert.Contains(Lines(await ExportAsync(following, null)).Concat(Lines(await ExportAsync(preservation, null))), line => line["kind"]!.GetValue<string>() == "ground");
        Assert.True(lines.Count(line => line["kind"]!.GetValue<string>() == "entry") >= 4);
    }

    [Fact]
    public async Task A_changed_export_ends_the_command_with_one_sentence_and_another_exit_code()
    {
        byte[] export = await ExportAsync(await router.SubmitAsync(), null);
        export[export.AsSpan().LastIndexOf("\"rulebook\":"u8) + 11]++;
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "case.jsonl");
        await File.WriteAllBytesAsync(file, export);
        using StringWriter output = new(), errors = new();

        Assert.Equal(1, await VerifyCommand.RunAsync(new(file), null, null, output, errors, default));
        Assert.Equal("", output.ToString());
        Assert.Matches(@"^Line \d+: the hash of entry 1 is not that of its content\.\n$", errors.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Every_read_is_entered_with_its_reader_before_it_is_given()
    {
        string caseId = await router.SubmitAsync();
        await ExportAsync(caseId, null);
        await ExportAsync(caseId, "NL");

        var list = JsonNode.Parse(await ReadAsync($"audit/requests/{caseId}/reads", "SG"))!;

        var reads = list["reads"]!.AsArray();
        Assert.Equal([(1, null, "export"), (2, "NL", "export"), (3, "SG", "reads")], reads.Select(read => (read!["read"]!["number"]!.GetValue<int>(), read["read"]!["by"]?.GetValue<string>(), read["read"]!["what"]!.GetValue<string>())));
        Assert.Equal([false, false, true], reads.Select(read => read!["person"] is not null));
        Assert.Equal([null, Hash(reads[0]), Hash(reads[1])], reads.Select(read => read!["read"]!["previousHash"]?.GetValue<string>()));
        string opened = await ReadAsync($"audit/requests/{caseId}/reads?after=3", null);
        Assert.Equal("auditor@no-state", JsonNode.Parse(opened)!["reads"]![0]!["person"]!["subject"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_State_only_an_auditor_reads_and_nobody_is_given_what_cannot_be_entered()
    {
        string caseId = await router.SubmitAsync();

        Assert.Equal("STATE_REQUIRED", await CodeAsync(caseId, "central-authority"));
        Assert.Equal("ROLE_REQUIRED", await CodeAsync(caseId, "operator"));
        Assert.Equal("NOT_FOUND", await CodeAsync($"nl-{new string('a', 26)}", "auditor"));
        router.BeforeStorage = call => call.Contains("AuditReads", StringComparison.Ordinal) ? throw new HttpRequestException("the storage is away") : Task.CompletedTask;
        try
        {
            using var answer = await SendAsync($"audit/requests/{caseId}", null);
            Assert.False(answer.IsSuccessStatusCode, "An export was given that could not be entered.");
        }
        finally
        {
            router.BeforeStorage = null;
        }
    }

    private static readonly string SecondVerifier = Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "verify.mjs");

    private static string? Hash(JsonNode? read) => read!["hash"]!.GetValue<string>();

    private static List<JsonNode> Lines(byte[] export) => [.. Encoding.UTF8.GetString(export).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    /// <summary>A case with words of both, a limit that elapsed, and evidence that was read.</summary>
    private async Task<string> PlayAsync()
    {
        string caseId = await router.SubmitAsync();
        await router.SayAsync(router.Singapore, caseId, Words.Acknowledge());
        await router.SayAsync(router.Netherlands, caseId, Words.Supplement());
        await Furnished.KeepAsync(router.Singapore, caseId, [.. "some bytes"u8]);
        await router.Clock.AdvanceAsync("P40D", default);
        await router.SayAsync(router.Netherlands, caseId, Words.Supplement());
        return caseId;
    }

    private async Task<byte[]> ExportAsync(string caseId, string? state)
    {
        using var answer = await SendAsync($"audit/requests/{caseId}", state);
        Assert.Equal((HttpStatusCode.OK, "application/jsonl"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> ReadAsync(string path, string? state)
    {
        using var answer = await SendAsync(path, state);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> CodeAsync(string caseId, string role)
    {
        using var answer = await SendAsync($"audit/requests/{caseId}", null, role);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? state, string role = Roles.Auditor)
    {
        string? authority = state is null ? null : ExampleStates.All.Single(one => one.Code == state).CentralAuthority.Id;
        var claims = new TokenClaims($"{role}@{state ?? "no-state"}", state, authority, [role]);
        using var client = router.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return await client.GetAsync(path);
    }
}
