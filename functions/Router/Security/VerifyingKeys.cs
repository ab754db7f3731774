using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>
/// Imported public keys, kept for the next signature: importing checks that the point is on the curve and takes longer than
/// verifying. Each is used by one thread at a time, because ECDsa objects promise nothing else.
/// </summary>
internal static class VerifyingKeys
{
    /// <summary>Far above the keys of two hundred States; a bound on memory all the same.</summary>
    private const int MostKeys = 4096;

    private static readonly ConcurrentDictionary<EcJwk, ConcurrentBag<ECDsa>> Idle = new();

    /// <summary>Whether the signature over the hash is the key's; false too for a JWK that is no key.</summary>
    public static bool Verify(EcJwk jwk, byte[] hash, byte[] signature)
    {
        if (!(Idle.TryGetValue(jwk, out var bag) && bag.TryTake(out var key)))
        {
            key = EcPublicKey.Import(jwk);
        }

        if (key is null)
        {
            return false;
        }

        try
        {
            return key.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            Keep(jwk, key);
        }
    }

    private static void Keep(EcJwk jwk, ECDsa key)
    {
        if (Idle.TryGetValue(jwk, out var bag) || Idle.Count < MostKeys)
        {
            (bag ?? Idle.GetOrAdd(jwk, _ => [])).Add(key);
        }
        else
        {
            key.Dispose();
        }
    }
}
