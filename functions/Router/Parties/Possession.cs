using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>Whether a State holds the private halves of the keys that it enters.</summary>
internal static class Possession
{
    /// <summary>What a key signs to show that it is there: who holds it, and in which change it is entered.</summary>
    public static byte[] Statement(StateCode state, AuthorityId authority, string keyId, Digest? after) => CanonicalJson.Of(new JsonObject
    {
        ["after"] = after?.ToString(),
        ["authority"] = authority.ToString(),
        ["keyId"] = keyId,
        ["state"] = state.ToString(),
    });

    /// <summary>The keys of the change that the State had not entered before, each once.</summary>
    /// <param name="before">The entry that stands; null before the first.</param>
    public static IReadOnlyList<PlacedKey> NewKeys(PartyRegistration entry, PartyRegistration? before)
    {
        var known = (before?.PlacedKeys() ?? []).Select(key => key.Jwk.Material).ToHashSet();
        return [.. entry.PlacedKeys().Where(key => !known.Contains(key.Jwk.Material))];
    }

    /// <summary>A failure for each of the keys that no proof of the change is a sound signature of.</summary>
    public static IReadOnlyList<ProblemFailure> NotProven(PartyChange change, IReadOnlyList<PlacedKey> keys)
    {
        var proofs = change.Proofs.ToLookup(proof => proof.KeyId, proof => proof.Signature, StringComparer.Ordinal);
        return
        [
            .. from key in keys
               let statement = Statement(change.State, key.Authority, key.KeyId, change.After)
               where !proofs[key.KeyId].Take(1).Any(signature => SignatureVerifier.IsBy(key.Jwk, key.KeyId, statement, signature))
               select new ProblemFailure(
                   $"/entry{key.Pointer}", ProblemCodes.PossessionNotProven, null, $"Expected a proof by the key {key.KeyId} over its statement of possession."),
        ];
    }
}
