using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>What must hold within one State's entry, beyond its shape.</summary>
public static class RegistrationRules
{
    /// <summary>Every failure, each with its place; empty where the entry is sound.</summary>
    /// <param name="owner">The State whose registrar enters it, which is the only State it may be about.</param>
    public static IReadOnlyList<ShapeFailure> Check(PartyRegistration entry, StateCode owner)
    {
        var failures = new List<ShapeFailure>();
        if (entry.State != owner)
        {
            failures.Add(new("/state", ShapeCodes.InvalidValue, "Expected the State of the path."));
        }

        if (entry.BoundUntil <= entry.BoundFrom)
        {
            failures.Add(new("/boundUntil", ShapeCodes.InvalidValue, "Expected an instant after boundFrom."));
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var keyIds = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < entry.Authorities.Count; i++)
        {
            var authority = entry.Authorities[i];
            if (!ids.Add(authority.Id.ToString()))
            {
                failures.Add(new($"/authorities/{i}/id", ShapeCodes.InvalidValue, "Another authority of this entry has this id."));
            }

            for (int k = 0; k < authority.Keys.Count; k++)
            {
                Check(authority.Keys[k], $"/authorities/{i}/keys/{k}", keyIds, failures);
            }

            for (int k = 0; k < authority.EncryptionKeys.Count; k++)
            {
                Check(authority.EncryptionKeys[k], $"/authorities/{i}/encryptionKeys/{k}", keyIds, failures);
            }
        }

        failures.AddRange(entry.ToParty().Faults().Select(fault => new ShapeFailure(fault.Pointer, fault.Code, fault.Detail)));
        return failures;
    }

    /// <summary>
    /// Keys of the entry that another State's entry holds: a public key copied from another State would make its sender's
    /// signature tell two senders.
    /// </summary>
    /// <param name="others">The current entries of all States.</param>
    public static IReadOnlyList<ShapeFailure> KeysOfOthers(PartyRegistration entry, IEnumerable<PartyRegistration> others)
    {
        var taken = others.Where(other => other.State != entry.State).SelectMany(other => other.ToKeys())
            .Select(key => key.Jwk.Material).ToHashSet();
        return
        [
            .. from authority in entry.Authorities.Index()
               from key in authority.Item.Keys.Index()
               where taken.Contains(key.Item.Jwk.Material)
               select new ShapeFailure(
                   $"/authorities/{authority.Index}/keys/{key.Index}/jwk", ShapeCodes.InvalidValue, "Another State has entered this key; a key belongs to one State."),
        ];
    }

    /// <summary>
    /// What the new entry takes away of the keys that stand: a key ends and never vanishes, and never ends in the past, because what it
    /// signed must stay verifiable for the other States.
    /// </summary>
    /// <param name="before">The entry that stands; null before the first.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<ShapeFailure> KeysTakenAway(PartyRegistration entry, PartyRegistration? before, DateTimeOffset now)
    {
        var kept = entry.Authorities.Index().SelectMany(authority => authority.Item.Keys.Index().Select(key =>
            (Id: (authority.Item.Id, key.Item.KeyId), Key: key.Item, Pointer: $"/authorities/{authority.Index}/keys/{key.Index}"))).ToLookup(key => key.Id);
        var failures = new List<ShapeFailure>();
        foreach (var (authority, stood) in (before?.Authorities ?? []).SelectMany(authority => authority.Keys.Select(key => (authority.Id, key))))
        {
            var (_, key, pointer) = kept[(authority, stood.KeyId)].FirstOrDefault();
            if (key is null)
            {
                failures.Add(new("/authorities", ShapeCodes.InvalidValue, $"The key {stood.KeyId} of {authority} is missing. Keys end and never vanish: keep it, with validTo."));
                continue;
            }

            if (key.Jwk.Material != stood.Jwk.Material)
            {
                failures.Add(new($"{pointer}/jwk", ShapeCodes.InvalidValue, "A key keeps its id: give another key another id."));
            }

            if (stood.Jwk.CertificateThumbprint() is { } shown && key.Jwk.CertificateThumbprint() != shown)
            {
                failures.Add(new($"{pointer}/jwk/x5c", ShapeCodes.InvalidValue, "A key keeps its certificate, by which its signatures name it: enter a renewed one as a key of another id."));
            }

            if (key.ValidFrom > stood.ValidFrom && stood.ValidFrom <= now)
            {
                failures.Add(new($"{pointer}/validFrom", ShapeCodes.InvalidValue, "What the key has signed so far stays verifiable: it began before."));
            }

            var earliestEnd = stood.ValidTo is { } ended && ended < now ? ended : now;
            if (key.ValidTo < earliestEnd - SignatureVerifier.Tolerance)
            {
                failures.Add(new($"{pointer}/validTo", ShapeCodes.InvalidValue, "A key ends now or later: what it has signed so far stays verifiable."));
            }
        }

        return failures;
    }

    private static void Check(EncryptionKeyRegistration key, string pointer, HashSet<string> keyIds, List<ShapeFailure> failures)
    {
        if (!keyIds.Add(key.KeyId))
        {
            failures.Add(new($"{pointer}/keyId", ShapeCodes.InvalidValue, "Another key of this entry has this id."));
        }

        if (key.Jwk is not { Use: "enc", X5c: null } || !PublicKeys.IsPoint(key.Jwk))
        {
            failures.Add(new($"{pointer}/jwk", ShapeCodes.InvalidValue, "Expected a public EC key with use enc, on P-256, P-384 or P-521, whose point is on the curve."));
        }

        if (key.ValidTo <= key.ValidFrom)
        {
            failures.Add(new($"{pointer}/validTo", ShapeCodes.InvalidValue, "Expected an instant after validFrom."));
        }
    }

    private static void Check(KeyRegistration key, string pointer, HashSet<string> keyIds, List<ShapeFailure> failures)
    {
        if (!keyIds.Add(key.KeyId))
        {
            failures.Add(new($"{pointer}/keyId", ShapeCodes.InvalidValue, "Another key of this entry has this id."));
        }

        using var imported = PublicKeys.Import(key.Jwk);
        if (imported is null)
        {
            failures.Add(new($"{pointer}/jwk", ShapeCodes.InvalidValue, "Expected a public EC key on P-256, P-384 or P-521 whose point is on the curve, or an RSA key of 2048 to 8192 bits."));
        }
        else if (KeyCertificate.FaultOf(key.Jwk, imported, key.ValidTo) is { } fault)
        {
            failures.Add(new($"{pointer}{fault.Pointer}", ShapeCodes.InvalidValue, fault.Detail));
        }

        if (key.Jwk.Kid is { } kid && kid != key.KeyId)
        {
            failures.Add(new($"{pointer}/jwk/kid", ShapeCodes.InvalidValue, "Expected the same as keyId, or nothing."));
        }

        if (key.ValidTo <= key.ValidFrom)
        {
            failures.Add(new($"{pointer}/validTo", ShapeCodes.InvalidValue, "Expected an instant after validFrom."));
        }
    }
}
