namespace RequestRouter.Convention.Model.Content;

/// <summary>An account, address, number or device that an item asks about, and for when.</summary>
public sealed record ItemIdentifier
{
    public IdentifierType? Type { get; init; }

    /// <summary>As its provider knows it.</summary>
    public string? Value { get; init; }

    /// <summary>The port, for an address that many share.</summary>
    public int? Port { get; init; }

    /// <summary>The instant for which it is asked, UTC; null where a period or the item itself says it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The period for which it is asked; null where an instant or the item itself says it.</summary>
    public Period? Period { get; init; }

    /// <summary>The provider of the service, where it is known.</summary>
    public string? Provider { get; init; }
}
