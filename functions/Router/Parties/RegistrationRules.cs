using RequestRouter.Router.Json;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>What must hold within one State's entry, beyond its shape.</summary>
public static class RegistrationRules
{
    /// <summary>Every failure, each with its place; empty where the entry is sound.</summary>
    /// <param name="owner">The State whose registrar enters it, which is the only State it may be about.</param>
    /// <param name="onThisMachine">Whether points of contact may be paged on the router's own machine: where it is somebody's own.</param>
    public static IReadOnlyList<ShapeFailure> Check(PartyRegistration entry, StateCode owner, bool onThisMachine = false)
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

            if (authority.PagingAddress is { } paging)
            {
                string pointer = $"/authorities/{i}/pagingAddress";
                failures.AddRange(authority.Roles.Contains(AuthorityRole.PointOfContact)
                    ? PagingAddress.FaultOf(paging, onThisMachine) is { } fault ? [new ShapeFailure(pointer, ShapeCodes.InvalidValue, fault)] : []
                    : [new ShapeFailure(pointer, ShapeCodes.InvalidValue, "Expected of a 24/7 point of contact only.")]);
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

        failures.AddRange(KeyRules.KeysTwice(entry));
        failures.AddRange(WitnessRules.Check(entry, onThisMachine));
        failures.AddRange(entry.ToParty().Faults().Select(fault => new ShapeFailure(fault.Pointer, fault.Code, fault.Detail)));
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
