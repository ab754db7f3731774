using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Security;

/// <summary>Whose tokens are believed: <c>Identity__Issuer</c>, <c>Identity__Audience</c>, <c>Identity__MetadataAddress</c>.</summary>
/// <param name="Issuer">The <c>iss</c> every token must carry, to the letter.</param>
/// <param name="Audience">The <c>aud</c> every token must carry.</param>
/// <param name="MetadataAddress">The issuer's OpenID Connect discovery document. HTTP only on the same machine.</param>
public sealed record IdentitySettings(string Issuer, string Audience, Uri MetadataAddress)
{
    /// <summary>
    /// What the header parameter <c>typ</c> of a token may say, <c>Identity__TokenType</c>: <c>at+jwt</c> (RFC 9068), so that a token
    /// made for another purpose is not taken for one that gives access; <c>JWT</c> where the issuer writes only that, as Entra ID does.
    /// </summary>
    public string TokenType { get; init; } = "at+jwt";

    /// <exception cref="InvalidOperationException">A setting is missing, or keys would be fetched over plain HTTP from elsewhere.</exception>
    public static IdentitySettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Identity");
        string issuer = Required(section, "Issuer");
        string metadata = section["MetadataAddress"] is { Length: > 0 } stated ? stated : issuer.TrimEnd('/') + "/.well-known/openid-configuration";
        if (!Uri.TryCreate(metadata, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new InvalidOperationException("Identity__MetadataAddress must be an https URL (http only for this machine itself).");
        }

        return new(issuer, Required(section, "Audience"), address)
        {
            TokenType = section["TokenType"] is { Length: > 0 } type ? type : "at+jwt",
        };
    }

    private static string Required(IConfigurationSection section, string name) => section[name] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"Set Identity__{name}.");
}
