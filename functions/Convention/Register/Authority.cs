namespace RequestRouter.Convention;

/// <summary>An authority as its State entered it in the register.</summary>
public sealed record Authority
{
    public required AuthorityId Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<AuthorityRole> Roles { get; init; }

    /// <summary>Since when it is designated, UTC; null for ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it is designated, UTC, exclusive; null when no end is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it is designated for <paramref name="role"/> at <paramref name="at"/>.</summary>
    public bool Serves(AuthorityRole role, DateTimeOffset at) => (From is null || From <= at) && (Until is null || at < Until) && Roles.Contains(role);
}
