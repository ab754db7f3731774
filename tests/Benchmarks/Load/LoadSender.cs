using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Keys;

namespace RequestRouter.Benchmarks.Load;

/// <summary>A State's system at any deployment: its token and its key are given, and nothing else is known of it.</summary>
/// <param name="router">Below which <c>/api</c> is.</param>
/// <param name="from">The State that sends.</param>
/// <param name="to">The State that is asked.</param>
/// <param name="token">A bearer token of an officer who may speak for it.</param>
/// <param name="key">The key that its register lists.</param>
internal sealed class LoadSender(Uri router, string from, string to, Func<string> token, SigningKey key, TimeProvider time) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = !router.IsLoopback, MaxConnectionsPerServer = 512 }) { BaseAddress = new Uri(router, "/api/"), Timeout = TimeSpan.FromSeconds(100) };
    private readonly string run = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Posts a new request with a reference of its own.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(int number, CancellationToken cancellationToken)
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["from"] = from;
        request["to"] = to;
        request["reference"] = $"{from}-LOAD-{run}-{number}";
        byte[] body = JsonSerializer.SerializeToUtf8Bytes<JsonNode>(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, "requests") { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        message.Headers.Add("X-JWS-Signature", Jws.Detached(key, body, time.GetUtcNow()));
        return await SendAsync(message, cancellationToken);
    }

    /// <param name="path">Below <c>/api</c>.</param>
    public async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(message, cancellationToken);
    }

    public void Dispose() => client.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        return client.SendAsync(message, cancellationToken);
    }
}
