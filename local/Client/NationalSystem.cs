using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Client;

/// <summary>
/// A State's own system, as its ministry would write it: HTTP, tokens of its officers, signatures by its authority's key, and
/// nothing of the router's code. Safe for concurrent use.
/// </summary>
internal sealed class NationalSystem : IDisposable
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    private readonly HttpClient client;
    private readonly LocalIssuer issuer;
    private readonly KeyFolder keys;
    private readonly SigningKey key;
    private readonly TimeProvider time;

    /// <param name="router">Below which <c>/api</c> is.</param>
    /// <param name="time">The router's time: tokens and signatures are held against it.</param>
    public NationalSystem(Uri router, ExampleState state, LocalIssuer issuer, KeyFolder keys, TimeProvider time)
    {
        State = state;
        this.issuer = issuer;
        this.keys = keys;
        this.time = time;
        key = state.KeyOf(state.CentralAuthority, keys);
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(router, "/api/") };
    }

    public ExampleState State { get; }

    /// <summary>Posts a new request.</summary>
    public Task<Answer> SubmitAsync(byte[] request, CancellationToken cancellationToken) => PostSignedAsync("requests", request, cancellationToken);

    /// <summary>Posts a communication about a case.</summary>
    /// <param name="communication">Its <c>id</c>, <c>type</c> and what the type asks for; case and sender are entered, so that the signature covers them.</param>
    public Task<Answer> SayAsync(string caseId, JsonObject communication, CancellationToken cancellationToken) =>
        PostSignedAsync($"requests/{caseId}/communications", About(caseId, communication, State.Code), cancellationToken);

    /// <summary>The bytes to sign: the communication with its <c>caseId</c> and its <c>from</c>, unless it states them.</summary>
    public static byte[] About(string caseId, JsonObject communication, string state)
    {
        var whole = communication.DeepClone().AsObject();
        whole.TryAdd("caseId", caseId);
        whole.TryAdd("from", state);
        return JsonSerializer.SerializeToUtf8Bytes(whole);
    }

    /// <summary>The case as this State may see it.</summary>
    public Task<Answer> ReadCaseAsync(string caseId, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"requests/{caseId}"), cancellationToken);

    /// <summary>Steps of the case after a number, up to a hundred.</summary>
    public Task<Answer> ReadTimelineAsync(string caseId, int after, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"requests/{caseId}/timeline?after={after}"), cancellationToken);

    /// <summary>Notices after a number, held back for up to <paramref name="wait"/> while there are none.</summary>
    public async Task<Inbox> ReadInboxAsync(long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"notices?after={after}&wait={wait.TotalSeconds:0}");
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<Inbox>(cancellationToken) ?? throw new InvalidDataException("The inbox was empty JSON.");
    }

    /// <summary>Reads any path below the API root.</summary>
    public Task<Answer> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(Request(HttpMethod.Get, path), cancellationToken);

    /// <summary>Asks what would come of a request; it is not signed and nothing of it is stored.</summary>
    public Task<Answer> TryAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var call = Request(HttpMethod.Post, "requests?dryRun");
        call.Content = JsonContent.Create(request, new MediaTypeHeaderValue("application/json"));
        return SendAsync(call, cancellationToken);
    }

    /// <summary>Confirms that a notice has arrived.</summary>
    public Task<Answer> AcknowledgeAsync(string noticeId, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Post, $"notices/{noticeId}/acknowledgement"), cancellationToken);

    /// <summary>Declares an evidence item.</summary>
    /// <param name="declaration">All but the sender, which is entered, so that the signature covers it.</param>
    public Task<Answer> DeclareAsync(JsonObject declaration, CancellationToken cancellationToken)
    {
        var whole = declaration.DeepClone().AsObject();
        whole.TryAdd("from", State.Code);
        return PostSignedAsync("evidence", JsonSerializer.SerializeToUtf8Bytes(whole), cancellationToken);
    }

    /// <summary>Puts the bytes of an evidence item, whole, at the address that its declaration was answered with.</summary>
    public async Task UploadAsync(Uri address, byte[] bytes, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Hands the uploaded bytes of an evidence item in as complete.</summary>
    public Task<Answer> CompleteAsync(string evidenceId, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Post, $"evidence/{evidenceId}/completion"), cancellationToken);

    /// <summary>Orders the release of evidence to a third State or an organization (36(3)).</summary>
    /// <param name="order">Its <c>from</c> is entered, unless it states it.</param>
    /// <param name="isDry">Whether only to be told what would come of it.</param>
    public Task<Answer> ReleaseAsync(JsonObject order, bool isDry, CancellationToken cancellationToken)
    {
        var whole = order.DeepClone().AsObject();
        whole.TryAdd("from", State.Code);
        return PostSignedAsync(isDry ? "releases?dryRun" : "releases", JsonSerializer.SerializeToUtf8Bytes(whole), cancellationToken);
    }

    /// <summary>An answer as it comes.</summary>
    /// <param name="path">Below <c>/api</c>.</param>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, path);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>The bytes of an evidence item, as they come.</summary>
    /// <param name="range">The header <c>Range</c>; null for all.</param>
    /// <param name="release">The token of a release; null for none.</param>
    /// <param name="query">What follows the path; empty for nothing.</param>
    public async Task<HttpResponseMessage> OpenContentAsync(
        string evidenceId, string? range, CancellationToken cancellationToken, string? release = null, string query = "")
    {
        using var request = Request(HttpMethod.Get, $"evidence/{evidenceId}/content{query}");
        request.Headers.TryAddWithoutValidation("Range", range);
        if (release is not null)
        {
            request.Headers.Add("X-Release-Token", release);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Fetches what a notice tells of.</summary>
    public async Task<ReceivedCommunication> FetchAsync(CommunicationLink link, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, link.Href);
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return new(await answer.Content.ReadAsByteArrayAsync(cancellationToken), answer.Headers.GetValues("X-JWS-Signature").Single());
    }

    /// <summary>A request of this State's own, drafted from information that it was given.</summary>
    public Task<Answer> ReadDraftAsync(string caseId, string? kind, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"requests/{caseId}/draft{(kind is null ? null : $"?kind={kind}")}"), cancellationToken);

    /// <summary>Changes this State's entry in the register of parties, as its registrar, signed by its central authority's key.</summary>
    /// <param name="others">Keys of the entry beside those of the example authorities, which prove that they are there.</param>
    public async Task<Answer> RegisterAsync(JsonObject entry, CancellationToken cancellationToken, params IReadOnlyList<SigningKey> others) =>
        await HandInChangeAsync("", RegisterChanges.OfEntry(State, entry, await LastChangeAsync(cancellationToken), keys, time, isCeremony: false, others), cancellationToken);

    /// <summary>Hands in this State's first keys, or new ones after the loss of all; an operator confirms them.</summary>
    /// <returns>The router's answer and the fingerprint that the State tells the operator by another way.</returns>
    public async Task<(Answer Answer, string Fingerprint)> BeginCeremonyAsync(JsonObject entry, CancellationToken cancellationToken)
    {
        byte[] change = RegisterChanges.OfEntry(State, entry, await LastChangeAsync(cancellationToken), keys, time, isCeremony: true, []);
        return (await HandInChangeAsync("", change, cancellationToken), Convert.ToHexStringLower(SHA256.HashData(change)));
    }

    /// <summary>Sets the practice under which requests to this State run, as its registrar.</summary>
    public async Task<Answer> SetPracticeAsync(JsonObject practice, CancellationToken cancellationToken) =>
        await SetPracticeAsync(practice, await LastChangeAsync(cancellationToken), cancellationToken);

    /// <summary>As <see cref="SetPracticeAsync(JsonObject, CancellationToken)"/>, made from what stood after a change.</summary>
    /// <param name="after">The hash of that change.</param>
    public Task<Answer> SetPracticeAsync(JsonObject practice, string? after, CancellationToken cancellationToken) =>
        HandInChangeAsync("/practice", RegisterChanges.OfPractice(State.Code, practice, after), cancellationToken);

    /// <summary>Hands in a change of this State's register, as its registrar, signed by its central authority's key.</summary>
    /// <param name="part"><c>/practice</c>, or nothing for the entry.</param>
    /// <param name="of">Whose register, in the path; null for this State's.</param>
    public Task<Answer> HandInChangeAsync(string part, byte[] change, CancellationToken cancellationToken, string? of = null) =>
        SendSignedAsync(Request(HttpMethod.Put, $"parties/{of ?? State.Code}{part}", Roles.Registrar), change, cancellationToken);

    /// <summary>Hands in a list of revoked certificates for this State's keys, as its registrar.</summary>
    /// <param name="list">Base64 of its DER.</param>
    public Task<Answer> HandInListAsync(string list, CancellationToken cancellationToken) => SendSignedAsync(
        Request(HttpMethod.Put, $"parties/{State.Code}/revocations", Roles.Registrar), JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["crl"] = list }), cancellationToken);

    /// <summary>The ledger of a State's register after a number.</summary>
    public Task<Answer> ReadChangesAsync(string state, int after, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"parties/{state}/changes?after={after}"), cancellationToken);

    /// <summary>The hash of the last change of this State's register; null before the first.</summary>
    public async Task<string?> LastChangeAsync(CancellationToken cancellationToken) =>
        (await ReadChangesAsync(State.Code, int.MaxValue, cancellationToken)).Body?["last"]?.GetValue<string>();

    /// <summary>The practice under which requests to a State run.</summary>
    public Task<Answer> ReadPracticeAsync(string state, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"parties/{state}/practice"), cancellationToken);

    /// <summary>A State's entry in the register; its keys verify what that State signed.</summary>
    public Task<Answer> ReadPartyAsync(string state, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"parties/{state}"), cancellationToken);

    /// <summary>What a State's entry in the register still owes, for its own officers.</summary>
    public Task<Answer> ReadDutiesAsync(string state, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, $"parties/{state}/duties"), cancellationToken);

    public void Dispose()
    {
        client.Dispose();
        key.Dispose();
    }

    private Task<Answer> PostSignedAsync(string path, byte[] body, CancellationToken cancellationToken) =>
        SendSignedAsync(Request(HttpMethod.Post, path), body, cancellationToken);

    private Task<Answer> SendSignedAsync(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        request.Headers.Add("X-JWS-Signature", Jws.Detached(key, body, time.GetUtcNow()));
        return SendAsync(request, cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string role = Roles.CentralAuthority)
    {
        var token = issuer.Issue(new Officer(State, role).Claims, time.GetUtcNow(), TokenLifetime);
        return new(method, path) { Headers = { Authorization = new("Bearer", token) } };
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return new(answer.StatusCode, IsJson(answer) && body.Length > 0 ? JsonNode.Parse(body) : null, answer.Headers.Location, answer.Headers.ETag?.Tag, answer.Headers.RetryAfter?.Delta);
        }
    }

    private static bool IsJson(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
}
