using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>What is not as declared, or not the caller's, gets an error of its own, and nothing of it is kept or given out.</summary>
[Collection(RouterCollection.Name)]
public sealed class BadUploadTests(RouterFixture router)
{
    private static readonly byte[] Right = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c and what follows"u8.ToArray();

    public static TheoryData<string, string> Wrong => new()
    {
        { "one byte is another", "/sha256" },
        { "truncated", "/length" },
        { "too long", "/length" },
        { "another media type", "/mediaType" },
        { "not sealed", "/sealedFor" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Bytes_that_are_not_those_declared_are_refused_and_thrown_away_and_the_right_ones_are_taken_after(string what, string pointer)
    {
        string caseId = await router.SubmitAsync();
        bool isSealed = what == "not sealed";
        byte[] right = isSealed ? "not sealed at all"u8.ToArray() : Right;
        byte[] wrong = what switch
        {
            "one byte is another" => [.. Right[..^1], (byte)'!'],
            "truncated" => Right[..^1],
            "too long" => [.. Right, (byte)'!'],
            _ => right,
        };
        var declaration = Furnished.Declaration(caseId, right).With("mediaType", "application/jose");
        var declared = await router.Singapore.DeclareAsync(isSealed ? declaration.With("sealedFor", "NL") : declaration, default);
        string id = Furnished.IdOf(declared);
        await Furnished.PutAsync(Furnished.AddressOf(declared), wrong, what == "another media type" ? "text/html" : "application/jose");

        foreach (int time in new[] { 1, 2 })
        {
            var answer = await router.Singapore.CompleteAsync(id, default);
            Assert.Equal(((HttpStatusCode)422, "EVIDENCE_DIFFERS"), (answer.Status, answer.Code));
            Assert.Equal(pointer, Assert.Single(answer.Body!["failures"]!.AsArray())!["pointer"]!.GetValue<string>());
        }

        Assert.Empty(await Furnished.BlobsAsync(router, EvidenceBlobs.Uploads, caseId));
        Assert.Empty(await Furnished.BlobsAsync(router, EvidenceBlobs.Kept, caseId));
        using (var content = await router.Singapore.OpenContentAsync(id, null, default))
        {
            Assert.Equal(HttpStatusCode.Conflict, content.StatusCode);
        }

        var custody = (await router.Singapore.GetAsync($"evidence/{id}/custody", default)).Body!["entries"]!.AsArray();
        Assert.Equal(["declared", "upload-refused", "read-refused"], custody.Select(entry => entry!["entry"]!["act"]!.GetValue<string>()));
        if (!isSealed)
        {
            await Furnished.PutAsync(Furnished.AddressOf(declared), right);
            Assert.Equal(HttpStatusCode.OK, (await router.Singapore.CompleteAsync(id, default)).Status);
        }
    }

    [Fact]
    public async Task What_is_another_s_or_says_another_thing_under_the_same_id_or_leads_out_of_its_folder_is_refused()
    {
        string caseId = await router.SubmitAsync();
        var declaration = Furnished.Declaration(caseId, Right);
        string id = Furnished.IdOf(await router.Singapore.DeclareAsync(declaration, default));

        Assert.Equal("NOT_FOUND", (await router.Netherlands.CompleteAsync(id, default)).Code);
        Assert.Equal("REFERENCE_REUSED", (await router.Singapore.DeclareAsync(Changed(declaration, "name", "other.txt"), default)).Code);
        Assert.Equal("NOT_AUTHENTIC", (await router.Singapore.DeclareAsync(Changed(declaration, "from", "NL"), default)).Code);
        var name = await router.Singapore.DeclareAsync(Changed(declaration, "name", "../../etc/passwd").With("id", "another"), default);
        Assert.Equal(("MALFORMED_BODY", "/name"), (name.Code, name.Body!["failures"]![0]!["pointer"]!.GetValue<string>()));
        Assert.NotNull(name.Body["rejection"]);
        var reader = await router.Singapore.DeclareAsync(Changed(declaration, "sealedFor", "KE").With("mediaType", "application/jose").With("id", "another"), default);
        Assert.Equal("/sealedFor", reader.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
        Assert.Single((await router.Singapore.GetAsync($"requests/{caseId}/evidence", default)).Body!["items"]!.AsArray());
        Assert.Empty((await router.Netherlands.GetAsync($"requests/{caseId}/evidence", default)).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_read_that_cannot_be_entered_in_the_chain_gives_no_byte_and_a_changed_entry_is_found()
    {
        string caseId = await router.SubmitAsync();
        string id = await Furnished.KeepAsync(router.Singapore, caseId, Right);
        router.BeforeStorage = call => call.Contains("$batch", StringComparison.Ordinal) ? throw new IOException("the storage is away") : Task.CompletedTask;
        try
        {
            using var content = await router.Netherlands.OpenContentAsync(id, null, default);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, content.StatusCode);
            Assert.DoesNotContain("what follows", await content.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            router.BeforeStorage = null;
        }

        Assert.Equal(2, (await router.Netherlands.GetAsync($"evidence/{id}/custody", default)).Body!["count"]!.GetValue<int>());
        var table = new TableClient(router.Storage, Tables.Evidence);
        var row = (await table.GetEntityAsync<TableEntity>(caseId, EvidenceRows.Custody(EvidenceId.Parse(id), 2))).Value;
        EntityBytes.Write(row, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(EntityBytes.Read(row)).Replace("upload-verified", "declared", StringComparison.Ordinal)));
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal(2, (await router.Netherlands.GetAsync($"evidence/{id}/custody", default)).Body!["firstFault"]!.GetValue<int>());
    }

    /// <summary>Another declaration, which differs in one member.</summary>
    private static JsonObject Changed(JsonObject declaration, string member, string value) => declaration.DeepClone().AsObject().With(member, value);
}
