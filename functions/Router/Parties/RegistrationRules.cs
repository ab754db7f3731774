using RequestRouter.Convention;
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
            .Select(key => (key.Jwk.Crv, key.Jwk.X, key.Jwk.Y)).ToHashSet();
        return
        [
            .. from authority in entry.Authorities.Index()
               from key in authority.Item.Keys.Index()
               where taken.Contains((key.Item.Jwk.Crv, key.Item.Jwk.X, key.Item.Jwk.Y))
               select new ShapeFailure(
                   $"/authorities/{authority.Index}/keys/{key.Index}/jwk", ShapeCodes.InvalidValue, "Another State has entered this key; a key belongs to one State."),
        ];
    }

    private static void Check(KeyRegistration key, string pointer, HashSet<string> keyIds, List<ShapeFailure> failures)
    {
        if (!keyIds.Add(key.KeyId))
        {
            failures.Add(new($"{pointer}/keyId", ShapeCodes.InvalidValue, "Another key of this entry has this id."));
        }

        using var point = EcPublicKey.Import(key.Jwk);
        if (point is null)
        {
            failures.Add(new($"{pointer}/jwk", ShapeCodes.InvalidValue, "Expected a public EC key on P-256, P-384 or P-521 whose point is on the curve."));
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
