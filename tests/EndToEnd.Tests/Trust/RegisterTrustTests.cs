using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>The register is the root of all trust: whoever holds the issuer of tokens is not every State by that (F6, F1).</summary>
[Collection(RouterCollection.Name)]
public sealed class RegisterTrustTests(RouterFixture router)
{
    [Fact]
    public async Task A_registrar_s_token_changes_nothing_without_a_key_of_the_State_s_central_authority()
    {
        var before = await router.Singapore.ReadPartyAsync("SG", default);
        using var pointOfContact = ExampleStates.Singapore.KeyOf(ExampleStates.Singapore.PointOfContact, router.Keys);
        using var other = ExampleStates.Kenya.KeyOf(ExampleStates.Kenya.CentralAuthority, router.Keys);
        byte[] change = await RenamedAsync();

        Assert.Equal("SIGNATURE_MISSING", (await PutAsync(change, null)).Body!["code"]!.GetValue<string>());
        foreach (var key in new[] { pointOfContact, other })
        {
            var (status, body) = await PutAsync(change, key);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "KEY_OF_ANOTHER"), (status, body!["failures"]![0]!["code"]!.GetValue<string>()));
        }

        Assert.True(JsonNode.DeepEquals(before.Body, (await router.Singapore.ReadPartyAsync("SG", default)).Body));
    }

    [Fact]
    public async Task A_key_is_entered_only_with_a_proof_that_the_State_holds_it_made_for_this_change()
    {
        using var key = SigningKey.New("sg-new");
        string? last = await router.Singapore.LastChangeAsync(default);
        var change = JsonNode.Parse(RegisterChanges.OfEntry(ExampleStates.Singapore, await WithKeyAsync(key), last, router.Keys, router.Clock, isCeremony: false, []))!.AsObject();

        var without = await router.Singapore.HandInChangeAsync("", change.Bytes(), default);
        byte[] ofAnotherPlace = RegisterChanges.Statement("SG", ExampleStates.Singapore.CentralAuthority.Id, key.Id, new string('0', 64));
        change["proofs"]!.AsArray().Add(new JsonObject { ["keyId"] = key.Id, ["signature"] = Jws.Detached(key, ofAnotherPlace, router.Clock.GetUtcNow()) });
        var elsewhere = await router.Singapore.HandInChangeAsync("", change.Bytes(), default);

        foreach (var refused in new[] { without, elsewhere })
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "POSSESSION_NOT_PROVEN"), (refused.Status, refused.Code));
            Assert.Equal("/entry/authorities/0/keys/1", refused.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
            Assert.NotNull(refused.Body["rejection"]);
        }
    }

    [Fact]
    public async Task First_keys_take_effect_when_another_person_confirms_the_fingerprint_that_the_State_told()
    {
        var belgium = NewState("BE");
        using var system = SystemOf(belgium);
        var entry = RegisterEntry.Of(belgium, router.Keys);
        Assert.Equal("CEREMONY_REQUIRED", (await system.RegisterAsync(entry, default)).Code);

        var (begun, fingerprint) = await system.BeginCeremonyAsync(entry, default);

        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
        Assert.DoesNotContain(fingerprint, begun.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await system.ReadPartyAsync("BE", default)).Status);
        Assert.Equal("SECOND_PERSON_NEEDED", (await ConfirmAsync(belgium, fingerprint, new Officer(belgium, Roles.Registrar).Claims.Subject)).Code);
        Assert.Equal("FINGERPRINT_DIFFERS", (await ConfirmAsync(belgium, new string('0', 64))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await system.ReadPartyAsync("BE", default)).Status);

        var confirmed = await ConfirmAsync(belgium, fingerprint);
        Assert.True(confirmed.Status == HttpStatusCode.OK, $"{confirmed.Status} {confirmed.Body}");
        Assert.NotNull(confirmed.Body!["change"]!["confirmedBy"]);
        Assert.Equal(confirmed.Body["hash"]!.GetValue<string>(), (await ConfirmAsync(belgium, fingerprint)).Body!["hash"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await system.ReadPartyAsync("BE", default)).Status);
        entry["name"] = "Belgium, by its own key";
        Assert.Equal(HttpStatusCode.OK, (await system.RegisterAsync(entry, default)).Status);
    }

    [Fact]
    public async Task A_State_that_lost_its_key_comes_to_another_after_a_week_in_which_the_key_could_have_overruled_it()
    {
        var portugal = NewState("PT");
        using var holder = SystemOf(portugal);
        await Registrar.EnterAsync(router.Address, holder, RegisterEntry.Of(portugal, router.Keys), router.Issuer, router.Clock, default);
        var renewed = portugal with { CentralAuthority = portugal.CentralAuthority with { Id = "new-central" } };
        using var loser = SystemOf(renewed);
        var entry = RegisterEntry.Of(portugal, router.Keys);
        entry["authorities"]!.AsArray().Add(RegisterEntry.Of(renewed, router.Keys)["authorities"]![0]!.DeepClone());

        var (_, first) = await loser.BeginCeremonyAsync(entry, default);
        var early = await ConfirmAsync(portugal, first);
        Assert.Equal((HttpStatusCode.Conflict, "CEREMONY_WAITS", TimeSpan.FromDays(7)), (early.Status, early.Code, early.RetryAfter));
        Assert.NotNull(await new Mailbox(holder).TakeAsync(notice => notice.Type == "register-recovery", TimeSpan.FromSeconds(30), default));
        Assert.NotNull((await holder.ReadChangesAsync("PT", 0, default)).Body!["pending"]);

        // The same entry again, by the key that stands, says: not so.
        Assert.Equal(HttpStatusCode.OK, (await holder.RegisterAsync(RegisterEntry.Of(portugal, router.Keys), default)).Status);
        Assert.Null((await holder.ReadChangesAsync("PT", 0, default)).Body!["pending"]);
        Assert.Equal(HttpStatusCode.NotFound, (await ConfirmAsync(portugal, first)).Status);

        var (_, second) = await loser.BeginCeremonyAsync(entry, default);
        await router.Clock.AdvanceAsync("P7D", default);
        var late = await ConfirmAsync(portugal, second);
        Assert.True(late.Status == HttpStatusCode.OK, $"{late.Status} {late.Body}");
        entry["name"] = "Portugal, by its new key";
        Assert.Equal(HttpStatusCode.OK, (await loser.RegisterAsync(entry, default)).Status);
    }

    [Fact]
    public async Task A_recovery_is_held_up_by_no_other_change_that_waits() // F6
    {
        var poland = NewState("PL");
        using var holder = SystemOf(poland);
        await Registrar.EnterAsync(router.Address, holder, RegisterEntry.Of(poland, router.Keys), router.Issuer, router.Clock, default);
        var renewed = poland with { CentralAuthority = poland.CentralAuthority with { Id = "new-central" } };
        using var loser = SystemOf(renewed);
        var entry = RegisterEntry.Of(poland, router.Keys);
        entry["authorities"]!.AsArray().Add(RegisterEntry.Of(renewed, router.Keys)["authorities"]![0]!.DeepClone());
        var (_, own) = await loser.BeginCeremonyAsync(entry, default);
        await router.Clock.AdvanceAsync("P6D", default);
        string other = "";
        for (int number = 0; number < 10; number++)
        {
            entry["name"] = $"Another {number}";
            (var answer, other) = await loser.BeginCeremonyAsync(entry, default);
            Assert.Equal(number < 7 ? HttpStatusCode.Accepted : HttpStatusCode.TooManyRequests, answer.Status);
        }

        var waiting = (await holder.ReadChangesAsync("PL", 0, default)).Body!;
        Assert.Equal(7, waiting["alsoPending"]!.AsArray().Count);
        await router.Clock.AdvanceAsync("P1D", default);

        Assert.Equal("FINGERPRINT_DIFFERS", (await ConfirmAsync(poland, other)).Code);
        var confirmed = await ConfirmAsync(poland, own);
        Assert.True(confirmed.Status == HttpStatusCode.OK, $"{confirmed.Status} {confirmed.Body}");
        Assert.Null((await holder.ReadChangesAsync("PL", 0, default)).Body!["pending"]);
    }

    private static ExampleState NewState(string code) =>
        ExampleStates.Kenya with { Code = code, Name = code };

    private NationalSystem SystemOf(ExampleState state) => new(router.Address, state, router.Issuer, router.Keys, router.Clock);

    private Task<Answer> ConfirmAsync(ExampleState state, string fingerprint, string? person = null) =>
        Registrar.ConfirmAsync(router.Address, state, fingerprint, router.Issuer, router.Clock, default, person);

    private async Task<JsonObject> WithKeyAsync(SigningKey key)
    {
        var entry = (await router.Singapore.ReadPartyAsync("SG", default)).Body!.AsObject();
        entry["authorities"]![0]!["keys"]!.AsArray().Add(new JsonObject { ["keyId"] = key.Id, ["jwk"] = key.PublicJwk(), ["validFrom"] = "2020-01-01T00:00:00Z" });
        return entry;
    }

    private async Task<byte[]> RenamedAsync()
    {
        var entry = (await router.Singapore.ReadPartyAsync("SG", default)).Body!.AsObject();
        entry["name"] = "Not by Singapore";
        return RegisterChanges.OfEntry(ExampleStates.Singapore, entry, await router.Singapore.LastChangeAsync(default), router.Keys, router.Clock, isCeremony: false, []);
    }

    /// <summary>With a registrar's token of Singapore, and the signature of any key or none.</summary>
    private async Task<(HttpStatusCode Status, JsonNode? Body)> PutAsync(byte[] change, SigningKey? key)
    {
        var now = router.Clock.GetUtcNow();
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Put, "parties/SG") { Content = new ByteArrayContent(change) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Authorization = new("Bearer", router.Issuer.Issue(new Officer(ExampleStates.Singapore, Roles.Registrar).Claims, now, TimeSpan.FromHours(1)));
        if (key is not null)
        {
            request.Headers.Add("X-JWS-Signature", Jws.Detached(key, change, now));
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync()));
    }
}
