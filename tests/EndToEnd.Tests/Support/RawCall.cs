using System.Net;
using System.Net.Http.Headers;
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

    public string? ContentType { get; set; } = "application/json";

    public Dictionary<string, string> Headers { get; } = [];

    public async Task<(HttpStatusCode Status, JsonNode? Body, string? MediaType)> SendAsync()
    {
        using var client = router.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        if (Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (Signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-JWS-Signature", Signature);
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null, answer.Content.Headers.ContentType?.MediaType);
    }
}
