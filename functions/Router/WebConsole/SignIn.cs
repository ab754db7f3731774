using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace RequestRouter.Router.WebConsole;

/// <summary>Signs officers in at the issuer whose tokens the API takes: OpenID Connect, authorization code with PKCE (RFC 7636).</summary>
public sealed class SignIn(ConsoleSettings settings, IConfigurationManager<OpenIdConnectConfiguration> issuer) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = TimeSpan.FromSeconds(15) };

    /// <summary>Where the browser goes to sign in; null where the issuer has no such page.</summary>
    internal async Task<string?> AddressAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        var known = await issuer.GetConfigurationAsync(cancellationToken);
        return IsTrusted(known.AuthorizationEndpoint) && settings.Callback is { } callback
            ? QueryHelpers.AddQueryString(known.AuthorizationEndpoint, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = settings.ClientId,
                ["redirect_uri"] = callback.AbsoluteUri,
                ["scope"] = settings.Scope,
                ["state"] = attempt.State,
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))),
                ["code_challenge_method"] = "S256",
            })
            : null;
    }

    /// <summary>The access token that the issuer gives for a code; null where it gives none.</summary>
    internal async Task<string?> RedeemAsync(string code, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        var known = await issuer.GetConfigurationAsync(cancellationToken);
        if (!IsTrusted(known.TokenEndpoint) || settings.Callback is not { } callback)
        {
            return null;
        }

        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = callback.AbsoluteUri,
            ["client_id"] = settings.ClientId!,
            ["code_verifier"] = attempt.Verifier,
        };
        if (settings.ClientSecret is { } secret)
        {
            form["client_secret"] = secret;
        }

        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri(known.TokenEndpoint), content, cancellationToken);
        return answer.IsSuccessStatusCode ? (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))?["access_token"] : null;
    }

    public void Dispose() => client.Dispose();

    /// <summary>Codes and tokens go nowhere without TLS, but within this machine.</summary>
    private static bool IsTrusted(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
