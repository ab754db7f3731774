using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Keys;

namespace RequestRouter.Local.Identity;

/// <summary>
/// Stands in for Entra ID where there is none: signs access tokens, and serves the discovery document and the key set from
/// which a router learns the key. Tokens can be made without serving, by whoever holds the key. Browsers sign in as example officers,
/// by a code with PKCE (RFC 7636).
/// </summary>
internal sealed class LocalIssuer(SigningKey key) : IAsyncDisposable
{
    /// <summary>The <c>iss</c> of every token. A name, not an address: where it is served changes from run to run.</summary>
    public const string Name = "https://identity.example.org/requestrouter-local";

    public const string Audience = "requestrouter";

    /// <summary>Of its key in a state folder.</summary>
    public const string KeyName = "issuer";

    /// <summary>Of the web console.</summary>
    public const string ConsoleClient = "console";

    private const string AuthorizePath = "/authorize";
    private const string TokenPath = "/token";
    private const string DiscoveryPath = "/.well-known/openid-configuration";
    private const string KeysPath = "/keys";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<string, AuthorizationCode> codes = new();
    private WebApplication? served;

    /// <summary>The router's time: tokens of a browser's sign-in are made in it.</summary>
    public Func<CancellationToken, Task<DateTimeOffset>> Now { get; set; } = _ => Task.FromResult(TimeProvider.System.GetUtcNow());

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

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", AuthorizePath) => AskAsync(context),
        ("POST", AuthorizePath) => AuthorizeAsync(context),
        ("POST", TokenPath) => RedeemAsync(context),
        ("GET", { } path) when DocumentAt(path) is { } document => WriteAsync(context, StatusCodes.Status200OK, document),
        _ => WriteAsync(context, StatusCodes.Status404NotFound, null),
    };

    private static Task AskAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!IsOfConsole(query["client_id"], query["redirect_uri"], query["code_challenge"]) || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            return WriteAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["error"] = "invalid_request" });
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(AuthorizePage.Of(query.Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()))), context.RequestAborted);
    }

    private async Task AuthorizeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var persona = AuthorizePage.Personas.FirstOrDefault(persona => persona.Name == form["persona"]).Officer;
        if (persona is null || !IsOfConsole(form["client_id"], form["redirect_uri"], form["code_challenge"]))
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["error"] = "invalid_request" });
            return;
        }

        string code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        codes[code] = new(persona, form["code_challenge"]!, form["redirect_uri"]!);
        context.Response.Redirect(QueryHelpers.AddQueryString(form["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = form["state"] }));
    }

    private async Task RedeemAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string verifier = form["code_verifier"].ToString();
        if (form["grant_type"] != "authorization_code" || !codes.TryRemove(form["code"].ToString(), out var code) || form["redirect_uri"] != code.Redirect || form["client_id"] != ConsoleClient
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) != code.Challenge)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["error"] = "invalid_grant" });
            return;
        }

        await WriteAsync(context, StatusCodes.Status200OK, new JsonObject
        {
            ["access_token"] = Issue(code.Persona.Claims, await Now(context.RequestAborted), TokenLifetime),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)TokenLifetime.TotalSeconds,
        });
    }

    /// <summary>Codes go to the console of a router of this machine and nowhere else.</summary>
    private static bool IsOfConsole(string? client, string? redirect, string? challenge) =>
        client == ConsoleClient && challenge is { Length: 43 } && Uri.TryCreate(redirect, UriKind.Absolute, out var address) && address.IsLoopback && address.AbsolutePath == "/console/signed-in";

    private static Task WriteAsync(HttpContext context, int status, JsonObject? document)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = document is null ? null : "application/json";
        return document is null ? Task.CompletedTask : context.Response.WriteAsync(document.ToJsonString(), context.RequestAborted);
    }

    private JsonObject? DocumentAt(string path) => path switch
    {
        DiscoveryPath => new JsonObject
        {
            ["issuer"] = Name,
            ["jwks_uri"] = new Uri(MetadataAddress, KeysPath).ToString(),
            ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["response_types_supported"] = new JsonArray("code"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
            ["authorization_endpoint"] = new Uri(MetadataAddress, AuthorizePath).ToString(),
            ["token_endpoint"] = new Uri(MetadataAddress, TokenPath).ToString(),
        },
        KeysPath => new JsonObject { ["keys"] = new JsonArray(key.PublicJwk()) },
        _ => null,
    };
}
