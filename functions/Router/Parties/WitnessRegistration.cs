namespace RequestRouter.Router.Parties;

/// <summary>A witness by which a State watches the router's log: it cosigns a checkpoint only where that goes on from what it has seen.</summary>
public sealed record WitnessRegistration
{
    /// <summary>Its key as C2SP signed-note writes it (a vkey), of type 0x04: the witness's name, its id, and the Ed25519 key.</summary>
    public required string VerifierKey { get; init; }

    /// <summary>The https URL before <c>/add-checkpoint</c> (C2SP tlog-witness), at which the router asks it; absent where it is not asked.</summary>
    public string? Address { get; init; }

    /// <summary>First instant at which its cosignatures count (UTC).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant at which they no longer do (UTC); null where no end is set.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
