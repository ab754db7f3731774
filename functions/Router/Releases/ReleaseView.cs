namespace RequestRouter.Router.Releases;

/// <summary>A release as a State that it concerns may see it.</summary>
public sealed record ReleaseView
{
    public required ReleaseId Id { get; init; }

    /// <summary>The State that passes the elements on.</summary>
    public required StateCode Holder { get; init; }

    /// <summary>A State by its code, or an organization by its name.</summary>
    public required string Recipient { get; init; }

    public required string Purpose { get; init; }

    /// <summary>For an origin: those of which it authorized the transfer; for holder and recipient all.</summary>
    public required IReadOnlyList<ReleasedElement> Elements { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when on it opens nothing.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>For holder and recipient: the release token, to be sent in <c>X-Release-Token</c>. Null for others.</summary>
    public string? Token { get; init; }

    public static string HrefOf(ReleaseId id) => $"/api/releases/{id}";

    public static ReleaseView For(StateCode reader, Release release)
    {
        bool mayUse = reader == release.Order.From || reader == release.To;
        return new()
        {
            Id = release.Id,
            Holder = release.Order.From,
            Recipient = release.Order.Recipient,
            Purpose = release.Order.Purpose,
            Elements = [.. release.Elements.Where(element => mayUse || element.Authorized.Any(granted => granted.Origin == reader)).Select(element => mayUse ? element : Own(reader, element))],
            IssuedAt = release.IssuedAt,
            EndsAt = release.EndsAt,
            Token = mayUse ? release.Token : null,
        };
    }

    /// <summary>One origin is not told what another said.</summary>
    private static ReleasedElement Own(StateCode reader, ReleasedElement element) =>
        element with { Origins = [reader], Authorized = [.. element.Authorized.Where(granted => granted.Origin == reader)], Conditions = [.. element.Conditions.Where(one => one.SetBy == reader)] };
}
