using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>What must hold of the witnesses in a State's entry. They sign nothing for the State, so that a proof of possession is not asked: who enters another's trusts that one.</summary>
internal static class WitnessRules
{
    /// <summary>Of one State, also those that have ended.</summary>
    private const int Most = 16;

    public static IEnumerable<ShapeFailure> Check(PartyRegistration entry, bool onThisMachine)
    {
        var witnesses = entry.Witnesses ?? [];
        if (witnesses.Count > Most)
        {
            yield return new("/witnesses", ShapeCodes.OutOfBounds, $"Expected at most {Most}.");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, witness) in witnesses.Index())
        {
            string pointer = $"/witnesses/{index}";
            if (VerifierKey.Find(witness.VerifierKey) is not { IsOfWitness: true } key)
            {
                yield return new($"{pointer}/verifierKey", ShapeCodes.InvalidValue, "Expected a key of c2sp.org/signed-note of type 0x04: name, id and an Ed25519 key, with a plus between them.");
            }
            else if (!seen.Add(Convert.ToHexString(key.PublicKey)))
            {
                yield return new($"{pointer}/verifierKey", ShapeCodes.InvalidValue, "Another witness of this entry has this key.");
            }

            if (witness.Address is { } address && PagingAddress.FaultOf(address, onThisMachine) is { } fault)
            {
                yield return new($"{pointer}/address", ShapeCodes.InvalidValue, fault);
            }

            if (witness.ValidTo <= witness.ValidFrom)
            {
                yield return new($"{pointer}/validTo", ShapeCodes.InvalidValue, "Expected an instant after validFrom.");
            }
        }
    }

    /// <summary>What the new entry takes away of the witnesses that stand: like keys they end and never vanish, for their cosignatures stay verifiable.</summary>
    /// <param name="now">UTC.</param>
    public static IEnumerable<ShapeFailure> TakenAway(PartyRegistration entry, PartyRegistration? before, DateTimeOffset now)
    {
        foreach (var stood in before?.Witnesses ?? [])
        {
            var (index, witness) = (entry.Witnesses ?? []).Index().FirstOrDefault(one => one.Item.VerifierKey == stood.VerifierKey);
            if (witness is null)
            {
                yield return new("/witnesses", ShapeCodes.InvalidValue, $"The witness {stood.VerifierKey} is missing. Witnesses end and never vanish: keep it, with validTo.");
                continue;
            }

            if (witness.ValidFrom > stood.ValidFrom && stood.ValidFrom <= now)
            {
                yield return new($"/witnesses/{index}/validFrom", ShapeCodes.InvalidValue, "What the witness has cosigned so far stays verifiable: it began before.");
            }

            var earliestEnd = stood.ValidTo is { } ended && ended < now ? ended : now;
            if (witness.ValidTo < earliestEnd - SignatureVerifier.Tolerance)
            {
                yield return new($"/witnesses/{index}/validTo", ShapeCodes.InvalidValue, "A witness ends now or later: what it has cosigned so far stays verifiable.");
            }
        }
    }
}
