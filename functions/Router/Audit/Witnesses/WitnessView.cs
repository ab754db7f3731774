namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>A witness, and how it stands with the log.</summary>
public sealed record WitnessView
{
    public required StateCode State { get; init; }

    /// <summary>Its key, as its State's register has it.</summary>
    public required string VerifierKey { get; init; }

    /// <summary>Where the router asks it; absent where it does not.</summary>
    public string? Address { get; init; }

    /// <summary>The size of the last checkpoint that it has cosigned for this router; 0 where it never did.</summary>
    public long Size { get; init; }

    /// <summary>When that was (UTC).</summary>
    public DateTimeOffset? CosignedAt { get; init; }

    /// <summary>Why it did not cosign when it was last asked; absent where it did, or was not asked.</summary>
    public WitnessFault? Fault { get; init; }

    /// <summary>What it answered then, in one sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>Since when it does not (UTC).</summary>
    public DateTimeOffset? FaultSince { get; init; }
}
