using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace RequestRouter.Router.Security;

/// <summary>
/// Validates bearer tokens against an OpenID Connect issuer. The issuer's keys are cached and fetched again where a token
/// names a key that is not among them.
/// </summary>
public sealed class TokenValidator : ITokenValidator
{
    /// <summary>Asymmetric algorithms only: with one that needs a shared secret, a public key could be passed off as it.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256,
    ];

    private const string Scheme = "Bearer ";
    private const int MaxLength = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>A token that would last longer is refused: a stolen one is good for a day at most.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    /// <summary>Claims that only tokens about a sign-in carry (OpenID Connect Core 2, 3.3.2.11), which give no access.</summary>
    private static readonly string[] OfSignIn = ["nonce", "at_hash", "c_hash"];

    private readonly IdentitySettings settings;
    private readonly IConfigurationManager<OpenIdConnectConfiguration> issuer;
    private readonly TimeProvider time;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    public TokenValidator(IdentitySettings settings, TimeProvider time)
        : this(settings, time, new IssuerKeys(settings.MetadataAddress, time))
    {
    }

    internal TokenValidator(IdentitySettings settings, TimeProvider time, IConfigurationManager<OpenIdConnectConfiguration> issuer) =>
        (this.settings, this.time, this.issuer) = (settings, time, issuer);

    public async Task<TokenResult> ValidateAsync(IReadOnlyList<string?> authorization, CancellationToken cancellationToken)
    {
        if (authorization.Count == 0 || authorization is [null or ""])
        {
            return TokenResult.Failed(TokenFault.Missing, "A bearer token is required.");
        }

        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return TokenResult.Failed(TokenFault.Invalid, "The header Authorization must be one bearer token.");
        }

        try
        {
            return await ValidateAsync(header[Scheme.Length..].Trim(), cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or HttpRequestException)
        {
            return TokenResult.Failed(TokenFault.IssuerUnreachable, "The issuer's keys cannot be fetched now.");
        }
    }

    private async Task<TokenResult> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        string keyId = KeyIdOf(token);
        var keys = await FetchAsync(cancellationToken);
        if (keyId.Length > 0 && !keys.Contains(keyId))
        {
            issuer.RequestRefresh();
            keys = await FetchAsync(cancellationToken);
        }

        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            IssuerSigningKeys = keys[keyId],
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidTypes = [settings.TokenType, $"application/{settings.TokenType}"],
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
        });
        if (!result.IsValid)
        {
            return Failed(result.Exception);
        }

        var read = (JsonWebToken)result.SecurityToken;
        return read.Claims.Any(claim => OfSignIn.Contains(claim.Type))
            ? TokenResult.Failed(TokenFault.Invalid, "The token tells of a sign-in and gives no access.")
            : CallerClaims.Read(read);
    }

    private async Task<ILookup<string, SecurityKey>> FetchAsync(CancellationToken cancellationToken) =>
        (await issuer.GetConfigurationAsync(cancellationToken)).SigningKeys.ToLookup(key => key.KeyId ?? "");

    /// <summary>The key the token names; empty where it names none or is no token.</summary>
    private static string KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid ?? "";
        }
        catch (ArgumentException)
        {
            // Not a token: the handler says so.
            return "";
        }
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires is not { } end)
        {
            throw new SecurityTokenNoExpirationException();
        }

        if (now >= end + ClockSkew)
        {
            throw new SecurityTokenExpiredException();
        }

        if (end > now + LongestLife + ClockSkew)
        {
            throw new SecurityTokenInvalidLifetimeException();
        }

        return notBefore is not { } start || now >= start - ClockSkew ? true : throw new SecurityTokenNotYetValidException();
    }

    private static TokenResult Failed(Exception? cause) => cause switch
    {
        SecurityTokenExpiredException => TokenResult.Failed(TokenFault.Expired, "The token has expired."),
        SecurityTokenNotYetValidException => TokenResult.Failed(TokenFault.NotYetValid, "The token is not valid yet."),
        SecurityTokenInvalidLifetimeException => TokenResult.Failed(TokenFault.Invalid, "The token lasts longer than a day."),
        SecurityTokenInvalidTypeException => TokenResult.Failed(TokenFault.Invalid, "The token's typ is not that of an access token."),
        SecurityTokenInvalidAudienceException => TokenResult.Failed(TokenFault.Invalid, "The token is for another audience."),
        SecurityTokenInvalidIssuerException => TokenResult.Failed(TokenFault.Invalid, "The token is of another issuer."),
        SecurityTokenInvalidAlgorithmException => TokenResult.Failed(TokenFault.Invalid, "The token is signed with an algorithm that is not accepted."),
        SecurityTokenSignatureKeyNotFoundException => TokenResult.Failed(TokenFault.Invalid, "The token is signed with a key the issuer does not publish."),
        _ => TokenResult.Failed(TokenFault.Invalid, "The token is not sound."),
    };
}
