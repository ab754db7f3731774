using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace RequestRouter.Router.Security;

/// <summary>
/// Imported public keys, kept for the next signature: importing checks that the point is on the curve and takes longer than
/// verifying. Each is used by one thread at a time, because the framework's key objects promise nothing else.
/// </summary>
internal static class VerifyingKeys
{
    /// <summary>Far above the keys of two hundred States; a bound on memory all the same.</summary>
    private const int MostKeys = 4096;

    private static readonly ConcurrentDictionary<(string, string?, string?, string?, string?, string?), ConcurrentBag<AsymmetricAlgorithm>> Idle = new();

    /// <summary>Whether the signature over the hash is the key's; false too for a JWK that is no key.</summary>
    public static bool Verify(Jwk jwk, SignatureAlgorithm algorithm, byte[] hash, byte[] signature)
    {
        if (!(Idle.TryGetValue(jwk.Material, out var bag) && bag.TryTake(out var key)))
        {
            key = PublicKeys.Import(jwk);
        }

        if (key is null)
        {
            return false;
        }

        try
        {
            return algorithm.Verifies(key, hash, signature);
        }
        finally
        {
            Keep(jwk, key);
        }
    }

    private static void Keep(Jwk jwk, AsymmetricAlgorithm key)
    {
        if (Idle.TryGetValue(jwk.Material, out var bag) || Idle.Count < MostKeys)
        {
            (bag ?? Idle.GetOrAdd(jwk.Material, _ => [])).Add(key);
        }
        else
        {
            key.Dispose();
        }
    }
}
