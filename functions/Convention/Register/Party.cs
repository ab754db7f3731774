namespace RequestRouter.Convention;

/// <summary>A State Party's entry in the register: what it declared, reserved, agreed and designated.</summary>
public sealed record Party
{
    public required StateCode State { get; init; }

    public required string Name { get; init; }

    /// <summary>When the Convention entered into force for it, UTC, 65; null while it is not bound.</summary>
    public DateTimeOffset? BoundFrom { get; init; }

    /// <summary>When its denunciation takes effect, UTC, 67; null when it has not denounced.</summary>
    public DateTimeOffset? BoundUntil { get; init; }

    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>Languages it accepts, 40(13); empty when it has not notified any.</summary>
    public IReadOnlyList<LanguageTag> Languages { get; init; } = [];

    /// <summary>It requires the diplomatic channel, 40(12)(d).</summary>
    public bool RequiresDiplomaticChannel { get; init; }

    /// <summary>Reservations and declarations in force or to come.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>Treaties that bind it with another Party.</summary>
    public IReadOnlyList<Treaty> Treaties { get; init; } = [];

    /// <summary>Standing agreements with other Parties; each binds only when both have recorded it.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Whether the Convention binds it at <paramref name="at"/>, 65 and 67.</summary>
    [Provision("65(1)")]
    [Provision("67(1)")]
    public bool IsBound(DateTimeOffset at) => BoundFrom <= at && (BoundUntil is null || at < BoundUntil);

    /// <summary>Whether any of its authorities serves in <paramref name="role"/> at <paramref name="at"/>.</summary>
    public bool HasDesignated(AuthorityRole role, DateTimeOffset at)
    {
        foreach (var authority in Authorities)
        {
            if (authority.Serves(role, at))
                return true;
        }
        return false;
    }

    /// <summary>The authority of this id; null when the register has none.</summary>
    public Authority? Find(AuthorityId id)
    {
        foreach (var authority in Authorities)
        {
            if (authority.Id == id)
                return authority;
        }
        return null;
    }

    /// <summary>Whether a declaration under this paragraph is in force at <paramref name="at"/>.</summary>
    public bool Declares(string paragraph, DateTimeOffset at)
    {
        foreach (var declaration in Declarations)
        {
            if (declaration.Paragraph == paragraph && declaration.From <= at && (declaration.Until is null || at < declaration.Until))
                return true;
        }
        return false;
    }
}
