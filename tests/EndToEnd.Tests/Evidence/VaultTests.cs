using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>Evidence over HTTP: its bytes go straight to the storage, are verified before they count, and are read with an entry for each read.</summary>
[Collection(RouterCollection.Name)]
public sealed class VaultTests(RouterFixture router)
{
    private static readonly byte[] Bytes = Enumerable.Range(0, 300_000).Select(number => (byte)(number * 7)).ToArray();

    [Fact]
    public async Task What_is_uploaded_in_blocks_over_two_addresses_is_read_whole_and_in_ranges_as_it_was()
    {
        string caseId = await router.SubmitAsync();
        var declaration = Furnished.Declaration(caseId, Bytes);
        var first = await router.Singapore.DeclareAsync(declaration, default);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        string id = Furnished.IdOf(first);
        Assert.Equal($"/api/evidence/{id}", first.Location!.ToString());
        Assert.Equal(HttpStatusCode.Created, await Furnished.PutBlockAsync(Furnished.AddressOf(first), "1", Bytes[..100_000]));
        Assert.Equal("EVIDENCE_INCOMPLETE", (await router.Singapore.CompleteAsync(id, default)).Code);

        // Later, over another address: what was put is there still.
        var again = await router.Singapore.DeclareAsync(declaration, default);
        Assert.Equal((HttpStatusCode.OK, id), (again.Status, Furnished.IdOf(again)));
        Assert.Equal(first.Body!["receipt"]!.GetValue<string>(), again.Body!["receipt"]!.GetValue<string>());
        Assert.Equal((Furnished.Named("1"), 100_000), (again.Body["upload"]!["blocks"]![0]!["id"]!.GetValue<string>(), again.Body["upload"]!["blocks"]![0]!["length"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.Created, await Furnished.PutBlockAsync(Furnished.AddressOf(again), "2", Bytes[100_000..]));
        Assert.Equal(HttpStatusCode.Created, await Furnished.CommitAsync(Furnished.AddressOf(again), "1", "2"));
        Assert.Equal("NOT_FOUND", (await router.Netherlands.GetAsync($"evidence/{id}", default)).Code);

        var kept = await router.Singapore.CompleteAsync(id, default);
        Assert.Equal((HttpStatusCode.OK, "kept"), (kept.Status, kept.Body!["state"]!.GetValue<string>()));
        Assert.Equal(kept.Body.ToJsonString(), (await router.Singapore.CompleteAsync(id, default)).Body!.ToJsonString());

        var item = (await router.Netherlands.GetAsync($"evidence/{id}", default)).Body!["declared"]!;
        Assert.Equal("No names in public", item["conditions"]![0]!.GetValue<string>());
        Assert.True(item["personalData"]!.GetValue<bool>());
        using (var whole = await router.Netherlands.OpenContentAsync(id, null, default))
        {
            Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
            Assert.Equal(Bytes, await whole.Content.ReadAsByteArrayAsync());
            Assert.Equal($"\"{declaration["sha256"]}\"", whole.Headers.ETag!.Tag);
            Assert.Equal("text/plain", whole.Content.Headers.ContentType!.ToString());
            Assert.Equal("Aussage Müller.txt", whole.Content.Headers.ContentDisposition!.FileNameStar);
            Assert.Equal($"</api/evidence/{id}>; rel=\"describedby\"", whole.Headers.GetValues("Link").Single());
        }

        // Several at once: none of their entries is lost.
        string[] ranges = ["bytes=0-0", "bytes=100000-199999", "bytes=-5", "bytes=299999-", "bytes=0-299998", "bytes=7-7"];
        await Task.WhenAll(ranges.Select(async range =>
        {
            using var part = await router.Netherlands.OpenContentAsync(id, range, default);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            var place = part.Content.Headers.ContentRange!;
            Assert.Equal(Bytes[(int)place.From!.Value..((int)place.To!.Value + 1)], await part.Content.ReadAsByteArrayAsync());
        }));
        using (var beyond = await router.Netherlands.OpenContentAsync(id, "bytes=300000-", default))
        {
            Assert.Equal((HttpStatusCode)416, beyond.StatusCode);
            Assert.Equal("bytes */300000", beyond.Content.Headers.ContentRange!.ToString());
        }

        var custody = (await router.Netherlands.GetAsync($"evidence/{id}/custody", default)).Body!;
        Assert.Null(custody["firstFault"]);
        Assert.Equal(["declared", "upload-verified", .. Enumerable.Repeat("read", 7), "read-refused"], Chained(custody).Select(entry => entry["act"]!.GetValue<string>()));
        Assert.All(custody["entries"]!.AsArray(), entry => Assert.Equal(entry!["entry"]!["by"]!.GetValue<string>() == "NL", entry["person"] is not null));
        var rest = (await router.Singapore.GetAsync($"evidence/{id}/custody?after=4", default)).Body!;
        Assert.Null(rest["firstFault"]);
        Assert.Equal(6, rest["entries"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_address_takes_writes_and_nothing_else_and_what_comes_late_changes_nothing()
    {
        string caseId = await router.SubmitAsync();
        var declared = await router.Singapore.DeclareAsync(Furnished.Declaration(caseId, Bytes), default);
        var address = Furnished.AddressOf(declared);
        Assert.Equal(HttpStatusCode.Created, await Furnished.PutAsync(address, Bytes));

        Assert.Equal(HttpStatusCode.Forbidden, await Furnished.TryAsync(address, HttpMethod.Get));
        Assert.Equal(HttpStatusCode.Forbidden, await Furnished.TryAsync(address, HttpMethod.Delete));
        Assert.Equal(HttpStatusCode.OK, (await router.Singapore.CompleteAsync(Furnished.IdOf(declared), default)).Status);
        Assert.Equal(HttpStatusCode.Created, await Furnished.PutAsync(address, "others"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, (await router.Singapore.CompleteAsync(Furnished.IdOf(declared), default)).Status);
        using var content = await router.Netherlands.OpenContentAsync(Furnished.IdOf(declared), null, default);
        Assert.Equal(Bytes, await content.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_delivery_names_its_evidence_beside_which_the_accepted_conditions_stand()
    {
        string caseId = await router.SubmitAsync();
        string id = await Furnished.KeepAsync(router.Singapore, caseId, Guid.NewGuid().ToByteArray());
        string others = await Furnished.KeepAsync(router.Netherlands, caseId, Guid.NewGuid().ToByteArray());
        string uploading = Furnished.IdOf(await router.Singapore.DeclareAsync(Furnished.Declaration(caseId, Bytes), default));
        await BeginAsync(caseId, Words.OfferConditions());
        foreach (string wrong in new[] { others, uploading, id.Replace(id[..29], $"nl-{new string('a', 26)}", StringComparison.Ordinal) })
        {
            var refused = await router.Singapore.SayAsync(caseId, Delivering(wrong), default);
            Assert.Equal(("CONTENT_INVALID", "/elements/0/evidence"), (refused.Code, refused.Body!["failures"]![0]!["pointer"]!.GetValue<string>()));
        }

        Assert.Equal("CONTENT_INVALID", (await router.Singapore.SayAsync(caseId, Delivering(id, new string('a', 64)), default)).Code);
        await SayAsync(caseId, router.Singapore, Delivering(id));

        var item = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["items"]![0]!;
        Assert.Equal([id], item["evidence"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.NotEmpty(item["accepted"]!.AsArray());
        foreach (var view in new[]
        {
            (await router.Netherlands.GetAsync($"evidence/{id}", default)).Body!,
            (await router.Netherlands.GetAsync($"requests/{caseId}/evidence", default)).Body!["items"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == id)!,
        })
        {
            Assert.Equal(item["accepted"]!.ToJsonString(), view["deliveredOn"]!.AsArray().Single(one => one!["item"]!.GetValue<int>() == 1)!["conditions"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task What_a_State_attests_that_it_deleted_it_is_given_no_more_and_passes_no_further()
    {
        string caseId = await router.SubmitAsync();
        byte[] bytes = Guid.NewGuid().ToByteArray();
        string id = await Furnished.KeepAsync(router.Singapore, caseId, bytes), other = await Furnished.KeepAsync(router.Singapore, caseId, Guid.NewGuid().ToByteArray());
        var due = router.Clock.GetUtcNow().AddDays(20);
        await BeginAsync(caseId, Words.OfferConditions().With("conditions", new JsonArray(new JsonObject
        {
            ["number"] = 1,
            ["kind"] = "deletion",
            ["text"] = "Delete it when the trial is over.",
            ["due"] = due.ToString("O"),
        })));
        await SayAsync(caseId, router.Singapore, Delivering(id).With("partial", true));
        await SayAsync(caseId, router.Singapore, Delivering(other));
        Assert.Equal(bytes, (await Transfers.ReadAsync(router.Netherlands, id, null)).Bytes);
        var clock = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["procedures"]!.AsArray().First(one => one!["kind"]!.GetValue<string>() == "deletion")!;
        Assert.Equal(("NL", due), (clock["awaiting"]!.GetValue<string>(), clock["limits"]!.AsArray()[^1]!["at"]!.GetValue<DateTimeOffset>()));

        var transfers = new Transfers(router);
        string asked = await transfers.AskAsync(router.Netherlands, router.Singapore, "KE", Transfers.DigestOf(bytes));
        await transfers.SayAsync(router.Singapore, asked, "authorize", 1);
        var released = await router.Netherlands.ReleaseAsync(Transfers.Order("KE", [id], asked), isDry: false, default);
        string token = released.Body!["token"]!.GetValue<string>();
        Assert.Equal(bytes, (await Transfers.ReadAsync(router.Kenya, id, token)).Bytes);

        var attestation = Words.Say("attest-deletion", ("manner", "deleted"), ("conditions", new JsonArray(1)), ("evidence", new JsonArray(id)), ("attestedBy", "J. Jansen, prosecutor"));
        await SayAsync(caseId, router.Netherlands, attestation);
        Assert.Equal((HttpStatusCode.Conflict, []), await Transfers.ReadAsync(router.Netherlands, id, null));
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(router.Kenya, id, token));
        Assert.Equal(bytes, (await Transfers.ReadAsync(router.Singapore, id, null)).Bytes);
        Assert.Equal(HttpStatusCode.OK, (await Transfers.ReadAsync(router.Netherlands, other, null)).Status);
        Assert.Equal("NOT_FOUND", (await router.Netherlands.ReleaseAsync(Transfers.Order("KE", [id]), isDry: true, default)).Code);
        Assert.Equal("ONWARD_TRANSFER_NOT_AUTHORIZED", (await router.Netherlands.ReleaseAsync(Transfers.Order("KE", [other]), isDry: true, default)).Code);
        Assert.True((await router.Singapore.GetAsync($"evidence/{id}", default)).Body!["deliveredOn"]![0]!["isNoLongerHeld"]!.GetValue<bool>());
        var custody = (await router.Singapore.GetAsync($"evidence/{id}/custody", default)).Body!["entries"]!.AsArray();
        Assert.Contains(custody, entry => entry!["entry"]!["code"]?.GetValue<string>() == "EVIDENCE_NO_LONGER_HELD");

        var item = (await router.Singapore.ReadCaseAsync(caseId, default)).Body!["items"]![0]!;
        Assert.Equal((1, id), (item["attested"]!.AsArray().Single()!.GetValue<int>(), item["noLongerHeld"]!.AsArray().Single()!.GetValue<string>()));
    }

    private static JsonObject Delivering(string evidence, string? digest = null)
    {
        var element = Words.Element().With("evidence", evidence);
        element.Remove("digest");
        return Words.Deliver(digest is null ? element : element.With("digest", digest));
    }

    /// <summary>Conditions are offered and accepted, and the execution begins.</summary>
    private async Task BeginAsync(string caseId, JsonObject offer)
    {
        await SayAsync(caseId, router.Singapore, Words.Acknowledge());
        await SayAsync(caseId, router.Singapore, offer);
        await SayAsync(caseId, router.Netherlands, Words.AcceptConditions());
        await SayAsync(caseId, router.Singapore, Words.StartExecution());
    }

    private async Task SayAsync(string caseId, NationalSystem by, JsonObject said)
    {
        var answer = await by.SayAsync(caseId, said, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_in_a_case_and_sealed_ones_pass_unopened()
    {
        string caseId = await router.SubmitAsync();
        byte[] jwe = "eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSJ9..iv.text.tag"u8.ToArray();
        for (int number = 0; number < 2; number++)
        {
            var declared = await router.Singapore.DeclareAsync(
                Furnished.Declaration(caseId, jwe).With("sealedFor", "NL").With("mediaType", "application/jose"), default);
            Assert.Equal(HttpStatusCode.Created, await Furnished.PutAsync(Furnished.AddressOf(declared), jwe));
            Assert.Equal(HttpStatusCode.OK, (await router.Singapore.CompleteAsync(Furnished.IdOf(declared), default)).Status);
        }

        Assert.Single(await Furnished.BlobsAsync(router, EvidenceBlobs.Kept, caseId));
        Assert.Empty(await Furnished.BlobsAsync(router, EvidenceBlobs.Uploads, caseId));
        var listed = (await router.Netherlands.GetAsync($"requests/{caseId}/evidence", default)).Body!["items"]!.AsArray();
        Assert.Equal(2, listed.Count);
        using var content = await router.Netherlands.OpenContentAsync(listed[1]!["id"]!.GetValue<string>(), null, default);
        Assert.Equal(jwe, await content.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_declaration_whose_bytes_never_came_ends_and_what_was_uploaded_is_taken_away()
    {
        string caseId = await router.SubmitAsync();
        var declaration = Furnished.Declaration(caseId, Bytes);
        var declared = await router.Singapore.DeclareAsync(declaration, default);
        string id = Furnished.IdOf(declared);
        await Furnished.PutAsync(Furnished.AddressOf(declared), Bytes[..10]);
        Assert.NotEmpty(await Furnished.BlobsAsync(router, EvidenceBlobs.Uploads, caseId));

        await router.Clock.AdvanceAsync("P8D", default);

        Assert.Empty(await Furnished.BlobsAsync(router, EvidenceBlobs.Uploads, caseId));
        Assert.Equal("expired", (await router.Singapore.GetAsync($"evidence/{id}", default)).Body!["state"]!.GetValue<string>());
        Assert.Equal("EVIDENCE_EXPIRED", (await router.Singapore.CompleteAsync(id, default)).Code);
        Assert.Equal("EVIDENCE_EXPIRED", (await router.Singapore.DeclareAsync(declaration, default)).Code);
        Assert.Equal(["declared", "expired"], Chained((await router.Singapore.GetAsync($"evidence/{id}/custody", default)).Body!).Select(entry => entry["act"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_verification_that_a_dead_worker_left_behind_is_made_by_the_sweep()
    {
        string caseId = await router.SubmitAsync();
        var declared = await router.Singapore.DeclareAsync(Furnished.Declaration(caseId, Bytes), default);
        var id = EvidenceId.Parse(Furnished.IdOf(declared));
        await Furnished.PutAsync(Furnished.AddressOf(declared), Bytes);
        await new DueEvidence(Clients).NoteAsync(id, router.Clock.GetUtcNow() + Vault.VerifyingPatience, default);
        await new EvidenceStore(Clients).ChangeAsync(id, item => item with { State = EvidenceState.Verifying, Attempts = 1 }, default);

        await router.Clock.AdvanceAsync("PT20M", default);
        Assert.Equal("verifying", await StateAsync(id));
        await router.Clock.AdvanceAsync("PT13H", default); // a rehearsal sweeps twice a day

        Assert.Equal("kept", await StateAsync(id));
        Assert.Empty(await Furnished.BlobsAsync(router, EvidenceBlobs.Uploads, caseId));
    }

    [Fact]
    public async Task The_list_is_turned_past_what_the_other_party_only_declared()
    {
        string caseId = await router.SubmitAsync();
        string kept = await Furnished.KeepAsync(router.Singapore, caseId, Bytes);
        var item = (await new EvidenceStore(Clients).FindAsync(EvidenceId.Parse(kept), default))!.Item;
        await Parallel.ForAsync(0, 510, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellationToken) =>
            Assert.True(await new EvidenceStore(Clients).TryAddAsync(
                item with { Id = EvidenceId.Of(item.Id.CaseId, item.Declared.From, $"only declared {number}"), State = EvidenceState.AwaitingUpload, Entries = 0, Head = null },
                new(CustodyAct.Declared, item.DeclaredAt, null),
                cancellationToken)));

        Assert.Equal([[kept]], (await PagesAsync(router.Netherlands, caseId)).Where(page => page.Count > 0));
        Assert.Equal(2, (await PagesAsync(router.Netherlands, caseId)).Count);
        var own = await PagesAsync(router.Singapore, caseId);
        Assert.Equal(511, own.SelectMany(page => page).Distinct().Count());
        Assert.All(own, page => Assert.InRange(page.Count, 1, 50));
    }

    private StorageClients Clients => new(new StorageSettings(router.Storage, null, null));

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> PagesAsync(NationalSystem reader, string caseId)
    {
        var pages = new List<IReadOnlyList<string>>();
        for (string? after = ""; after is not null;)
        {
            var page = (await reader.GetAsync($"requests/{caseId}/evidence{(after == "" ? "" : $"?after={after}")}", default)).Body!;
            pages.Add([.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())]);
            after = page["next"]?.GetValue<string>();
        }

        return pages;
    }

    private async Task<string> StateAsync(EvidenceId id) => (await router.Singapore.GetAsync($"evidence/{id}", default)).Body!["state"]!.GetValue<string>();

    /// <summary>The entries, each of which is found to hash to what it says and to name the one before.</summary>
    private static IReadOnlyList<JsonNode> Chained(JsonNode custody)
    {
        string? before = null;
        var entries = new List<JsonNode>();
        foreach (var stored in custody["entries"]!.AsArray())
        {
            var entry = stored!["entry"]!;
            Assert.Equal((entries.Count + 1, before), (entry["number"]!.GetValue<int>(), entry["previousHash"]?.GetValue<string>()));
            before = Digest.Of(CanonicalJson.Of(entry)).ToString();
            Assert.Equal(before, stored["hash"]!.GetValue<string>());
            entries.Add(entry);
        }

        Assert.Equal((before, entries.Count), (custody["head"]!.GetValue<string>(), custody["count"]!.GetValue<int>()));
        return entries;
    }
}
