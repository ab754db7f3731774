namespace RequestRouter.Router.Security;

/// <summary>Signs what the router itself says: receipts, rejections, notices, release tokens, pages and checkpoints.</summary>
public interface IRouterSigner
{
    /// <summary>The public half, served at <c>/api/keys</c> so that anyone can verify.</summary>
    Jwk PublicKey { get; }

    /// <summary>A compact JWS (RFC 7515 section 7.1) over <paramref name="payload"/>.</summary>
    /// <param name="payload">The octets to sign; they become part of the result.</param>
    /// <param name="type">The header parameter <c>typ</c>, which keeps one kind of statement from being passed off as another.</param>
    string Sign(ReadOnlySpan<byte> payload, string type);

    /// <summary>An ECDSA signature over a text by the key's one hash, SHA-256 for P-256, as ASN.1 DER: what a signed note of C2SP holds.</summary>
    byte[] SignNote(ReadOnlySpan<byte> text);

    /// <summary>A detached JWS over octets that are sent beside it as they are (RFC 7515 appendix F, RFC 7797).</summary>
    /// <param name="payload">The octets to sign.</param>
    /// <param name="type">The header parameter <c>typ</c>.</param>
    /// <param name="at">When it is signed (UTC), the header parameter <c>iat</c>.</param>
    string SignDetached(ReadOnlySpan<byte> payload, string type, DateTimeOffset at);
}
