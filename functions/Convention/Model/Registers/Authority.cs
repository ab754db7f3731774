namespace RequestRouter.Convention.Model.Registers;

/// <summary>An authority as its State entered it in the register.</summary>
public sealed record Authority
{
    public required AuthorityId Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<AuthorityRole> Roles { get; init; }

    /// <summary>
    /// The special region or territory with a mutual-assistance system of its own for which it has these functions, 40(12)(a), as its State calls it; null for an authority of the whole State.
    /// </summary>
    public string? Territory { get; init; }

    /// <summary>Since when it is designated, UTC; null for ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it is designated, UTC, exclusive; null when no end is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When its details were last confirmed or changed, UTC; null when they never were since it was entered.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When something last failed to reach it, UTC; null when nothing did.</summary>
    public DateTimeOffset? DeliveryFailedAt { get; init; }

    /// <summary>For a 24/7 point of contact: actions that it hands over to a competent authority; null or unlisted, it acts itself, 41(3).</summary>
    public IReadOnlyList<CallAction>? Facilitates { get; init; }

    /// <summary>Whether it is designated for anything at <paramref name="at"/>.</summary>
    public bool IsDesignated(DateTimeOffset at) => (From is null || From <= at) && (Until is null || at < Until);

    /// <summary>Whether it is designated for <paramref name="role"/> at <paramref name="at"/>, for the whole State or for a territory of it.</summary>
    public bool Serves(AuthorityRole role, DateTimeOffset at) => IsDesignated(at) && Roles.Contains(role);
}
