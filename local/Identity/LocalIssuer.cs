using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Keys;

namespace RequestRouter.Local.Identity;

/// <summary>
/// Stands in for Entra ID where there is none: signs access tokens, and serves the discovery document and the key set from
/// which a router learns the key. Tokens can be made without serving, by whoever holds the key.
/// </summary>
internal sealed class LocalIssuer(SigningKey key) : IAsyncDisposable
{
    /// <summary>The <c>iss</c> of every token. A name, not an address: where it is served changes from run to run.</summary>
    public const string Name = "https://identity.example.org/requestrouter-local";

    public const string Audience = "requestrouter";

    /// <summary>Of its key in a state folder.</summary>
    public const string KeyName = "issuer";

    private const string DiscoveryPath = "/.well-known/openid-configuration";
    private const string KeysPath = "/keys";

    private WebApplication? served;

    /// <summary>Where the discovery document is; what the router's <c>Identity__MetadataAddress</c> takes.</summary>
    public Uri MetadataAddress =>
        new(new Uri((served ?? throw new InvalidOperationException("The issuer is not being served.")).Urls.Single()), DiscoveryPath);

    /// <summary>A signed access token, valid from <paramref name="now"/> for <paramref name="lifetime"/>.</summary>
    public string Issue(TokenClaims claims, DateTimeOffset now, TimeSpan lifetime)
    {
        var payload = new JsonObject
        {
            ["iss"] = Name,
            ["aud"] = Audience,
            ["sub"] = claims.Subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["roles"] = new JsonArray([.. claims.Roles.Select(role => JsonValue.Create(role))]),
        };
        if (claims.State is { } state)
        {
            payload["state"] = state;
        }

        if (claims.Authority is { } authority)
        {
            payload["authority"] = authority;
        }

        return Jws.Token(key, payload);
    }

    /// <summary>Serves on a free port of 127.0.0.1 until disposed.</summary>
    public async Task ServeAsync(CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        served = builder.Build();
        served.Run(AnswerAsync);
        await served.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null)
        {
            await served.DisposeAsync();
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var answer = HttpMethods.IsGet(context.Request.Method) ? DocumentAt(context.Request.Path) : null;
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = answer is null ? null : "application/json";
        return answer is null ? Task.CompletedTask : context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private JsonObject? DocumentAt(PathString path) => path.Value switch
    {
        DiscoveryPath => new JsonObject
        {
            ["issuer"] = Name,
            ["jwks_uri"] = new Uri(MetadataAddress, KeysPath).ToString(),
            ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["response_types_supported"] = new JsonArray("none"),
        },
        KeysPath => new JsonObject { ["keys"] = new JsonArray(key.PublicJwk()) },
        _ => null,
    };
}
