namespace RequestRouter.Router.Parties;

/// <summary>A change of a State's entry in the register, as its central authority signs it.</summary>
public sealed record PartyChange : IRegisterChange
{
    /// <summary>The State whose entry it is.</summary>
    public required StateCode State { get; init; }

    /// <summary>The hash of the last change in the State's register ledger, so that the change is made from what stands; null or absent before the first.</summary>
    public Digest? After { get; init; }

    /// <summary>Why, in at most 2,000 characters; every State reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>The whole entry as it stands from now on.</summary>
    public required PartyRegistration Entry { get; init; }

    /// <summary>For each key that the entry lists for the first time: that the State holds its private half.</summary>
    public IReadOnlyList<PossessionProof> Proofs { get; init; } = [];

    /// <summary>
    /// Whether no key signs for the State: its first keys, or new ones after the loss of all. The change is signed by one of the keys that it
    /// enters and waits until an operator confirms its fingerprint.
    /// </summary>
    public bool ByCeremony { get; init; }
}
