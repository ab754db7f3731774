namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>What the router knows of a witness.</summary>
public sealed record WitnessStanding
{
    /// <summary>The witness's key, as the register has it.</summary>
    public required string VerifierKey { get; init; }

    /// <summary>The size of the last checkpoint that it has cosigned, as it said; 0 where none is known.</summary>
    public long Size { get; init; }

    /// <summary>When it last cosigned one for this router (UTC); null where it never did.</summary>
    public DateTimeOffset? CosignedAt { get; init; }

    /// <summary>Why it did not when it was last asked; null where it did.</summary>
    public WitnessFault? Fault { get; init; }

    /// <summary>What it answered then, in one sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>Since when it does not cosign (UTC).</summary>
    public DateTimeOffset? FaultSince { get; init; }
}
