namespace RequestRouter.Router.Releases;

/// <summary>A release as it is kept: what was asked for, on what it rests, and the token.</summary>
public sealed record Release
{
    public required ReleaseId Id { get; init; }

    public required ReleaseOrder Order { get; init; }

    /// <summary>The authority that signed the order; which person did stands in each item's chain of custody.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>Of the signed order, which stands in a blob under it.</summary>
    public required Digest Body { get; init; }

    /// <summary>The detached JWS over it.</summary>
    public required string Signature { get; init; }

    public required IReadOnlyList<ReleasedElement> Elements { get; init; }

    /// <summary>When it was issued (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when on it opens nothing (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The release token, a compact JWS.</summary>
    public required string Token { get; init; }

    /// <summary>The recipient where it is a State.</summary>
    public StateCode? To => StateCode.TryParse(Order.Recipient, null, out var state) ? state : null;

    /// <summary>The States that may read of it: the holder, the recipient, and everyone that was asked.</summary>
    public IReadOnlyList<StateCode> Concerned =>
        [.. Elements.SelectMany(element => element.Authorized).Select(granted => granted.Origin).Append(Order.From).Concat(To is { } state ? [state] : []).Distinct()];
}
