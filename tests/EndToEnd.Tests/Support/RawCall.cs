using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>One signed POST whose every part a test may spoil before it is sent.</summary>
internal sealed class RawCall
{
    private readonly RouterFixture router;

    public RawCall(RouterFixture router, ExampleState state, string path, byte[] body)
    {
        this.router = router;
        Path = path;
        Body = body;
        using var key = state.KeyOf(state.CentralAuthority, router.Keys);
        var now = router.Clock.GetUtcNow();
        Token = router.Issuer.Issue(new Officer(state, Roles.CentralAuthority).Claims, now, TimeSpan.FromHours(1));
        Signature = Jws.Detached(key, body, now);
    }

    public string Path { get; set; }

    public byte[] Body { get; set; }

    public string? Token { get; set; }

    public string? Signature { get; set; }

    /// <summary>Sent as they are; null leaves the header out.</summary>
    public Dictionary<string, string?> Headers { get; } = new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };

    public void Spoil(IReadOnlyDictionary<string, string?> headers)
    {
        foreach (var (name, value) in headers)
        {
            Headers[name] = value;
        }
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body, string? MediaType)> SendAsync()
    {
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Body) };
        Headers.TryAdd("Authorization", Token is null ? null : $"Bearer {Token}");
        Headers.TryAdd("X-JWS-Signature", Signature);
        foreach (var (name, value) in Headers)
        {
            if (value is not null && !request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await client.SendAsync(request);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null, answer.Content.Headers.ContentType?.MediaType);
    }
}
