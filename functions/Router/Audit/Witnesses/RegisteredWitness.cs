using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>A witness that stands in a State's register.</summary>
/// <param name="Address">Where it is asked; null where it is not.</param>
public sealed record RegisteredWitness(StateCode State, VerifierKey Key, Uri? Address)
{
    /// <summary>Those whose cosignatures count at a time (UTC), by State. A key that two States have entered is the first one's alone, so that it counts once.</summary>
    public static IReadOnlyList<RegisteredWitness> Of(IEnumerable<PartyRegistration> entries, DateTimeOffset at) =>
    [
        .. from entry in entries.OrderBy(entry => entry.State.ToString(), StringComparer.Ordinal)
           from witness in (entry.Witnesses ?? []).Where(witness => witness.ValidFrom <= at && !(witness.ValidTo <= at))
           let key = VerifierKey.Find(witness.VerifierKey)
           where key is { IsOfWitness: true }
           group new RegisteredWitness(entry.State, key, witness.Address is { } address ? new Uri(address.TrimEnd('/') + "/") : null) by Convert.ToHexString(key.PublicKey) into same
           select same.First(),
    ];
}
