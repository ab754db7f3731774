using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>What must hold of a State's keys beside those of the others, and beside those that it had.</summary>
public static class KeyRules
{
    /// <summary>Keys that one change may enter: each has a row of its own in the transaction, which holds a hundred.</summary>
    public const int MostNew = 50;

    /// <summary>
    /// Keys of the entry that another State's entry holds: a public key copied from another State would make its sender's
    /// signature tell two senders. Keys never leave an entry, so that a key is one State's for ever.
    /// </summary>
    /// <param name="others">The current entries of all States.</param>
    public static IReadOnlyList<ShapeFailure> KeysOfOthers(PartyRegistration entry, IEnumerable<PartyRegistration> others)
    {
        var taken = others.Where(other => other.State != entry.State).SelectMany(other => other.PlacedKeys()).Select(key => key.Jwk.Material).ToHashSet();
        return
        [
            .. from key in entry.PlacedKeys()
               where taken.Contains(key.Jwk.Material)
               select new ShapeFailure($"{key.Pointer}/jwk", ShapeCodes.InvalidValue, "Another State has entered this key; a key belongs to one State."),
        ];
    }

    /// <summary>Keys of the entry that it holds twice, for two authorities or for two uses: a key is one authority's, to sign or to seal.</summary>
    public static IReadOnlyList<ShapeFailure> KeysTwice(PartyRegistration entry) =>
    [
        .. from same in entry.PlacedKeys().GroupBy(key => key.Jwk.Material)
           from key in same.Skip(1)
           where (key.Authority, key.Signs) != (same.First().Authority, same.First().Signs)
           select new ShapeFailure($"{key.Pointer}/jwk", ShapeCodes.InvalidValue, "This key stands in the entry already, for another authority or another use."),
    ];

    /// <summary>
    /// What the new entry takes away of the keys that stand: a key ends and never vanishes, and never ends in the past, because what it
    /// signed must stay verifiable for the other States.
    /// </summary>
    /// <param name="before">The entry that stands; null before the first.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<ShapeFailure> KeysTakenAway(PartyRegistration entry, PartyRegistration? before, DateTimeOffset now)
    {
        var kept = entry.PlacedKeys().ToLookup(key => (key.Authority, key.KeyId, key.Signs));
        var failures = new List<ShapeFailure>();
        foreach (var stood in before?.PlacedKeys() ?? [])
        {
            if (kept[(stood.Authority, stood.KeyId, stood.Signs)].FirstOrDefault() is not { } key)
            {
                failures.Add(new("/authorities", ShapeCodes.InvalidValue, $"The key {stood.KeyId} of {stood.Authority} is missing. Keys end and never vanish: keep it, with validTo."));
                continue;
            }

            if (key.Jwk.Material != stood.Jwk.Material)
            {
                failures.Add(new($"{key.Pointer}/jwk", ShapeCodes.InvalidValue, "A key keeps its id: give another key another id."));
            }

            if (stood.Jwk.CertificateThumbprint() is { } shown && key.Jwk.CertificateThumbprint() != shown)
            {
                failures.Add(new($"{key.Pointer}/jwk/x5c", ShapeCodes.InvalidValue, "A key keeps its certificate, by which its signatures name it: enter a renewed one as a key of another id."));
            }

            if (stood.Jwk.X5c is [_, { } above, ..] && key.Jwk.X5c?.ElementAtOrDefault(1) != above)
            {
                failures.Add(new($"{key.Pointer}/jwk/x5c", ShapeCodes.InvalidValue, "A key keeps the certificate of the authority that issued its own: by it that authority can revoke it."));
            }

            if (key.ValidFrom > stood.ValidFrom && stood.ValidFrom <= now)
            {
                failures.Add(new($"{key.Pointer}/validFrom", ShapeCodes.InvalidValue, "What the key has signed so far stays verifiable: it began before."));
            }

            var earliestEnd = stood.ValidTo is { } ended && ended < now ? ended : now;
            if (key.ValidTo < earliestEnd - SignatureVerifier.Tolerance)
            {
                failures.Add(new($"{key.Pointer}/validTo", ShapeCodes.InvalidValue, "A key ends now or later: what it has signed so far stays verifiable."));
            }
        }

        return failures;
    }

    /// <summary>Whether a key of a central authority stands that can sign for the State now.</summary>
    /// <param name="now">UTC.</param>
    public static bool CanSign(RegisterView register, StateCode state, DateTimeOffset now) =>
        register.Find(state)?.Entry is { } entry
        && register.KeysOf(state).Any(key => SignatureVerifier.FaultOf(key, now) is null && entry.IsOfCentralAuthority(key.Authority, now));
}
