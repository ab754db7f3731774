using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>A national signing service with an RSA certificate signs a request as JAdES has it, and the other State finds the certificate (E1, E2).</summary>
public sealed class GovernmentSignatureTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task A_request_signed_with_a_certificate_that_the_register_lists_is_received_and_reaches_the_other_State()
    {
        using var key = RSA.Create(3072);
        var now = router.Clock.GetUtcNow();
        using var certificate = new CertificateRequest("CN=AIRS", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-30), now.AddDays(300));
        string der = Convert.ToBase64String(certificate.Export(X509ContentType.Cert));
        await EnterAsync("nl-airs-2026", key, certificate.NotAfter.ToUniversalTime(), der);
        var call = new RawCall(router, ExampleStates.Netherlands, "requests", Requests.New().Bytes());
        call.Signature = Sign(key, call.Body, new()
        {
            ["alg"] = "PS256",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["b64"] = false,
            ["crit"] = new JsonArray("b64", "sigD"),
            ["cty"] = "application/json",
            ["x5t#S256"] = Base64Url.EncodeToString(SHA256.HashData(certificate.RawData)),
            ["x5c"] = new JsonArray(der),
            ["sigD"] = new JsonObject { ["mId"] = "http://uri.etsi.org/19182/ObjectIdByURI", ["pars"] = new JsonArray("request.json") },
        });

        var answer = await call.SendAsync();

        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        await router.Clock.AdvanceAsync("PT0S", default);
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        var told = await new Mailbox(router.Singapore).TakeAsync(notice => notice.CaseId == caseId, TimeSpan.FromSeconds(30), default);
        Assert.Equal("submit-request", told?.Communication?.Type);
        var listed = (await router.Singapore.ReadPartyAsync("NL", default)).Body!["authorities"]![0]!["keys"]!.AsArray();
        Assert.Contains(listed, one => one!["jwk"]!["x5c"]?[0]!.GetValue<string>() == der);

        call.Body[^2] ^= 1;
        Assert.NotEqual(HttpStatusCode.Accepted, (await call.SendAsync()).Status);
    }

    [Fact]
    public async Task A_key_whose_certificate_is_revoked_signs_nothing_more_and_what_it_signed_stands() // E4
    {
        using var key = RSA.Create(2048);
        using var authority = await OpensslAuthority.FoundAsync();
        string issued = await authority.IssueAsync(key);
        await EnterAsync("nl-ca-1", key, router.Clock.GetUtcNow().UtcDateTime.AddDays(200), issued, authority.Certificate);
        string unmarked = await authority.ListAsync(router.Clock.GetUtcNow());
        await authority.RevokeAsync();
        string marked = await authority.ListAsync(router.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await HandInAsync("NL", unmarked)).Status);
        var first = await SubmitAsync(key, "nl-ca-1");
        Assert.Equal(HttpStatusCode.Accepted, first.Status);

        var entered = await HandInAsync("NL", marked);
        await router.Clock.AdvanceAsync("PT2H", default);
        var late = await SubmitAsync(key, "nl-ca-1");

        Assert.Equal("nl-ca-1", Assert.Single(entered.Body!["revoked"]!.AsArray())!["keyId"]!.GetValue<string>());
        Assert.Equal(("NOT_AUTHENTIC", "KEY_REVOKED"), (late.Body!["code"]!.GetValue<string>(), late.Body["failures"]![0]!["code"]!.GetValue<string>()));
        Assert.Equal("REVOCATION_LIST_OLD", (await HandInAsync("NL", unmarked)).Code);
        Assert.Equal(HttpStatusCode.OK, (await HandInAsync("NL", marked)).Status);
        Assert.Equal("REVOCATION_LIST_INVALID", (await HandInAsync("SG", marked)).Code);
        var read = await router.Singapore.GetAsync("parties/NL/revocations", default);
        Assert.Contains(read.Body!["lists"]!.AsArray(), list => list!["number"]!.GetValue<string>() == "8" && list["issuer"]!.GetValue<string>() == "CN=NationalCA");
        string caseId = first.Body!["caseId"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await router.Singapore.ReadCaseAsync(caseId, default)).Status);
        var own = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);
        Assert.Equal(HttpStatusCode.Accepted, own.Status);
    }

    private Task<(HttpStatusCode Status, JsonNode? Body, string? MediaType)> SubmitAsync(RSA key, string keyId)
    {
        var call = new RawCall(router, ExampleStates.Netherlands, "requests", Requests.New().Bytes());
        call.Signature = Sign(key, call.Body, new() { ["alg"] = "PS256", ["kid"] = keyId, ["iat"] = router.Clock.GetUtcNow().ToUnixTimeSeconds(), ["b64"] = false, ["crit"] = new JsonArray("b64") });
        return call.SendAsync();
    }

    private Task<Answer> HandInAsync(string state, string list) => (state == "NL" ? router.Netherlands : router.Singapore).HandInListAsync(list, default);

    /// <summary>Beside the keys that the authority has.</summary>
    private async Task EnterAsync(string keyId, RSA key, DateTime ends, params string[] certificates)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var entry = (await router.Netherlands.ReadPartyAsync("NL", default)).Body!.AsObject();
        entry["authorities"]![0]!["keys"]!.AsArray().Add(new JsonObject
        {
            ["keyId"] = keyId,
            ["jwk"] = new JsonObject
            {
                ["kty"] = "RSA",
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                ["x5c"] = new JsonArray([.. certificates]),
            },
            ["validFrom"] = "2020-01-01T00:00:00Z",
            ["validTo"] = $"{ends:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        });
        string? last = await router.Netherlands.LastChangeAsync(default);
        var change = JsonNode.Parse(RegisterChanges.OfEntry(ExampleStates.Netherlands, entry, last, router.Keys, router.Clock, isCeremony: false, []))!;
        byte[] statement = RegisterChanges.Statement("NL", ExampleStates.Netherlands.CentralAuthority.Id, keyId, last);
        var header = new JsonObject { ["alg"] = "PS256", ["kid"] = keyId, ["iat"] = router.Clock.GetUtcNow().ToUnixTimeSeconds(), ["b64"] = false, ["crit"] = new JsonArray("b64") };
        change["proofs"]!.AsArray().Add(new JsonObject { ["keyId"] = keyId, ["signature"] = Sign(key, statement, header) });
        var entered = await router.Netherlands.HandInChangeAsync("", change.AsObject().Bytes(), default);
        Assert.True((int)entered.Status is 200 or 201, $"{(int)entered.Status} {entered.Body}");
    }

    private static string Sign(RSA key, byte[] body, JsonObject header)
    {
        string encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()));
        byte[] signed = [.. Encoding.ASCII.GetBytes(encoded + "."), .. body];
        return $"{encoded}..{Base64Url.EncodeToString(key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}";
    }
}
