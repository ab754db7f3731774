namespace RequestRouter.Router.Evidence;

/// <summary>Where an item comes from, as the furnishing State says.</summary>
public sealed record EvidenceOrigin
{
    /// <summary>From whom or what it was obtained, in at most 2,000 characters.</summary>
    public required string Source { get; init; }

    /// <summary>When it was obtained.</summary>
    public DateTimeOffset? ObtainedAt { get; init; }
}
