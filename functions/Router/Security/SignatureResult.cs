using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Router.Security;

/// <summary>What checking a signature gave.</summary>
/// <param name="Key">The key that signed; also set for a fault that was found after the signature verified.</param>
/// <param name="SignedAt">When the signer says it signed (UTC, to the second); set where <paramref name="Key"/> is.</param>
/// <param name="Fault">Null for a sound signature.</param>
public sealed record SignatureResult(AuthorityKey? Key, DateTimeOffset? SignedAt, SignatureFault? Fault)
{
    [MemberNotNullWhen(true, nameof(Key))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSound => Fault is null;

    internal static SignatureResult Failed(SignatureFault fault) => new(null, null, fault);
}
