using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>Everybody can see how each State's register came to be, and that nothing of it was changed since (F6).</summary>
[Collection(RouterCollection.Name)]
public sealed class RegisterLedgerTests(RouterFixture router)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Another_State_verifies_every_hash_every_body_and_every_signature()
    {
        await router.Kenya.SetPracticeAsync(new() { ["consultationWindowDays"] = 11 }, default);
        await router.Kenya.SetPracticeAsync([], default);

        var changes = await ChangesAsync(router.Netherlands, "KE");

        Assert.True(changes.Count >= 3);
        string? previous = null;
        var keys = new Dictionary<string, JsonNode>();
        foreach (var (index, listed) in changes.Index())
        {
            var change = listed["change"]!.AsObject();
            Assert.Equal(index + 1, change["number"]!.GetValue<int>());
            Assert.Equal(previous, change["previousHash"]?.GetValue<string>());
            previous = listed["hash"]!.GetValue<string>();
            Assert.Equal(previous, Sha256(Encoding.UTF8.GetBytes(new JsonObject(change.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString(Plain))));

            byte[] body = await BodyAsync(index + 1, change["signature"]!.GetValue<string>());
            Assert.Equal(change["digest"]!.GetValue<string>(), Sha256(body));
            var said = JsonNode.Parse(body)!;
            Assert.Equal((change["previousHash"]?.GetValue<string>(), change["reason"]!.GetValue<string>()), (said["after"]?.GetValue<string>(), said["reason"]!.GetValue<string>()));
            foreach (var key in (said["entry"]?["authorities"]?.AsArray() ?? []).SelectMany(authority => authority!["keys"]!.AsArray()))
            {
                keys.TryAdd(key!["keyId"]!.GetValue<string>(), key["jwk"]!);
            }

            Assert.True(IsSignedBy(keys[change["keyId"]!.GetValue<string>()], body, change["signature"]!.GetValue<string>()), $"change {index + 1}");
        }

        // The first keys came by a ceremony, and nothing after them did.
        Assert.Equal(["1"], changes.Select(listed => listed["change"]!).Where(change => change["confirmedBy"] is not null).Select(change => change["number"]!.ToString()));
    }

    [Fact]
    public async Task Who_made_a_change_is_a_digest_to_others_and_a_name_to_the_own_State_s_live_authorities() // F20, A9
    {
        var own = (await ChangesAsync(router.Kenya, "KE"))[^1];
        var others = (await ChangesAsync(router.Netherlands, "KE"))[^1];

        var (author, subject) = (own["author"]!, new Officer(ExampleStates.Kenya, Roles.Registrar).Claims.Subject);
        Assert.Equal(subject, author["subject"]!.GetValue<string>());
        Assert.Equal(own["change"]!["author"]!.GetValue<string>(), Sha256(Encoding.UTF8.GetBytes($"{author["salt"]!.GetValue<string>()}\n{subject}")));
        Assert.Equal(own["change"]!.ToJsonString(), others["change"]!.ToJsonString());
        Assert.Null(others["author"]);
        Assert.DoesNotContain(subject, others.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(subject, await ReadAsync(new("former@ke.example.org", "KE", "ended-long-ago", [Roles.Auditor])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_sent_again_gets_its_first_answer_and_one_for_another_place_none()
    {
        byte[] change = RegisterChanges.OfPractice("KE", new() { ["consultationWindowDays"] = 14 }, await router.Kenya.LastChangeAsync(default));

        var first = await router.Kenya.HandInChangeAsync("/practice", change, default);
        var again = await router.Kenya.HandInChangeAsync("/practice", change, default);
        await router.Kenya.SetPracticeAsync([], default);
        var late = await router.Kenya.HandInChangeAsync("/practice", change, default);

        Assert.True((int)first.Status < 300, $"{first.Status} {first.Body}");
        Assert.Equal(first.Body!["hash"]!.GetValue<string>(), again.Body!["hash"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Conflict, "ENTRY_CHANGED"), (late.Status, late.Code));
    }

    private static async Task<IReadOnlyList<JsonNode>> ChangesAsync(NationalSystem reader, string state)
    {
        var read = (await reader.ReadChangesAsync(state, 0, default)).Body!;
        Assert.Equal(read["last"]!.GetValue<string>(), read["changes"]!.AsArray()[^1]!["hash"]!.GetValue<string>());
        return [.. read["changes"]!.AsArray().Select(change => change!)];
    }

    private async Task<byte[]> BodyAsync(int number, string signature)
    {
        using var client = Client(new Officer(ExampleStates.Netherlands, Roles.CentralAuthority).Claims);
        using var answer = await client.GetAsync($"parties/KE/changes/{number}");
        Assert.Equal(signature, answer.Headers.GetValues("X-JWS-Signature").Single());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> ReadAsync(TokenClaims claims)
    {
        using var client = Client(claims);
        return await client.GetStringAsync("parties/KE/changes");
    }

    private HttpClient Client(TokenClaims claims)
    {
        var client = router.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", router.Issuer.Issue(claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return client;
    }

    private static bool IsSignedBy(JsonNode jwk, byte[] body, string jws)
    {
        string[] parts = jws.Split("..");
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Decode(jwk["x"]!), Y = Decode(jwk["y"]!) } });
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{parts[0]}."), .. body];
        return key.VerifyData(signed, System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]), HashAlgorithmName.SHA256);
    }

    private static byte[] Decode(JsonNode text) => System.Buffers.Text.Base64Url.DecodeFromChars(text.GetValue<string>());

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
