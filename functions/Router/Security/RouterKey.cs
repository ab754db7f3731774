namespace RequestRouter.Router.Security;

/// <summary>A public key of the router as a JSON Web Key, with the time in which it signed.</summary>
public sealed record RouterKey
{
    /// <summary>Always <c>EC</c>.</summary>
    public required string Kty { get; init; }

    /// <summary><c>P-256</c>, <c>P-384</c> or <c>P-521</c>.</summary>
    public required string Crv { get; init; }

    /// <summary>First coordinate, base64url.</summary>
    public required string X { get; init; }

    /// <summary>Second coordinate, base64url.</summary>
    public required string Y { get; init; }

    /// <summary>Always <c>sig</c>.</summary>
    public string? Use { get; init; }

    /// <summary>The one algorithm it signs by.</summary>
    public string? Alg { get; init; }

    /// <summary>What the header parameter <c>kid</c> of its receipts says.</summary>
    public required string Kid { get; init; }

    /// <summary>First instant at which it signed (UTC); null where that is not stated.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>First instant at which it no longer did (UTC); null for the key that signs now.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    public static RouterKey Of(Jwk jwk, DateTimeOffset? validFrom) => new()
    {
        Kty = jwk.Kty,
        Crv = jwk.Crv!,
        X = jwk.X!,
        Y = jwk.Y!,
        Use = jwk.Use,
        Alg = jwk.Alg,
        Kid = jwk.Kid!,
        ValidFrom = validFrom,
    };
}
