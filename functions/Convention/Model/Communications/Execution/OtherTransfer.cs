namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>How something travels that is furnished by another way than through the router, and how it is known to have come unchanged.</summary>
public sealed record OtherTransfer
{
    /// <summary>By what it travels, as <c>the file exchange of the point of contact</c>.</summary>
    public string? Means { get; init; }

    /// <summary>Where it is fetched; null where it is sent.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<string>? FileNames { get; init; }

    /// <summary>Bytes of all of them together.</summary>
    public long? Size { get; init; }

    /// <summary>As the system that made it writes it.</summary>
    public string? Hash { get; init; }

    /// <summary>By which <see cref="Hash"/> was made, as <c>SHA-512</c>.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>Until when it can be fetched, UTC; null when no end is set.</summary>
    public DateTimeOffset? AccessibleUntil { get; init; }
}
