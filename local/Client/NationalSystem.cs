using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
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
    private readonly SigningKey key;
    private readonly TimeProvider time;

    /// <param name="router">Below which <c>/api</c> is.</param>
    /// <param name="time">The router's time: tokens and signatures are held against it.</param>
    public NationalSystem(Uri router, ExampleState state, LocalIssuer issuer, KeyFolder keys, TimeProvider time)
    {
        State = state;
        this.issuer = issuer;
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

    /// <summary>Enters this State in the register of parties, as its registrar.</summary>
    public Task<Answer> RegisterAsync(JsonObject entry, CancellationToken cancellationToken) =>
        PutAsync($"parties/{State.Code}", entry, null, cancellationToken);

    /// <summary>Sets the practice under which requests to this State run, as its registrar.</summary>
    /// <param name="basedOn">The entity tag of the version it was made from; null to set it whatever stands.</param>
    public Task<Answer> SetPracticeAsync(JsonObject practice, string? basedOn, CancellationToken cancellationToken) =>
        SetPracticeOfAsync(State.Code, practice, basedOn, cancellationToken);

    /// <summary>As <see cref="SetPracticeAsync"/>, of any State: the router takes it of this one only.</summary>
    public Task<Answer> SetPracticeOfAsync(string state, JsonObject practice, string? basedOn, CancellationToken cancellationToken) =>
        PutAsync($"parties/{state}/practice", practice, basedOn, cancellationToken);

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

    private Task<Answer> PostSignedAsync(string path, byte[] body, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        request.Headers.Add("X-JWS-Signature", Jws.Detached(key, body, time.GetUtcNow()));
        return SendAsync(request, cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string role = Roles.CentralAuthority)
    {
        var token = issuer.Issue(new Officer(State, role).Claims, time.GetUtcNow(), TokenLifetime);
        return new(method, path) { Headers = { Authorization = new("Bearer", token) } };
    }

    private Task<Answer> PutAsync(string path, JsonObject entry, string? basedOn, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Put, path, Roles.Registrar);
        request.Content = JsonContent.Create(entry, new MediaTypeHeaderValue("application/json"));
        if (basedOn is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(basedOn));
        }

        return SendAsync(request, cancellationToken);
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
