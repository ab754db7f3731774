namespace RequestRouter.Router.Security;

/// <summary>A public elliptic-curve key as a JSON Web Key (RFC 7517, RFC 7518 section 6.2). A private part has no place here.</summary>
public sealed record EcJwk
{
    /// <summary>Always <c>EC</c>.</summary>
    public required string Kty { get; init; }

    /// <summary><c>P-256</c>, <c>P-384</c> or <c>P-521</c>.</summary>
    public required string Crv { get; init; }

    /// <summary>First coordinate, base64url of exactly the curve's size in bytes.</summary>
    public required string X { get; init; }

    /// <summary>Second coordinate, likewise.</summary>
    public required string Y { get; init; }

    /// <summary>What the key is for: <c>sig</c> or, for sealed parts, <c>enc</c>; or not said.</summary>
    public string? Use { get; init; }

    /// <summary>The one algorithm it is for, or not said; see <see cref="SignatureAlgorithm"/>.</summary>
    public string? Alg { get; init; }

    /// <summary>Its name, where it stands in a set of keys.</summary>
    public string? Kid { get; init; }
}
