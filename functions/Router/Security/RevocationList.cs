using System.Numerics;

namespace RequestRouter.Router.Security;

/// <summary>A list of revoked certificates (RFC 5280 section 5), as its bytes say it; whose it is and whether it is theirs is for <see cref="CertificateSignature"/>.</summary>
/// <param name="Issuer">DER of the name of the authority that issued it and the certificates.</param>
/// <param name="Number">Of this list: a later list of the same authority and scope has a larger one.</param>
/// <param name="ThisUpdate">When it was issued (UTC).</param>
/// <param name="NextUpdate">By when the next one is issued (UTC).</param>
/// <param name="Scope">DER of what part of the authority's certificates it is about; empty for all.</param>
/// <param name="Revoked">By serial number in lower-case hexadecimal: the instant of revocation (UTC).</param>
internal sealed record RevocationList(
    byte[] Issuer, BigInteger Number, DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate, byte[] Scope, IReadOnlyDictionary<string, DateTimeOffset> Revoked);
