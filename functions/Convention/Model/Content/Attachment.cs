namespace RequestRouter.Convention.Model.Content;

/// <summary>
/// A file or paper that belongs to a request; numbered from 1 in the order of its list. The bytes of a file are furnished as evidence of the
/// case once the request is in: the case shows the item of the same digest.
/// </summary>
public sealed record Attachment
{
    /// <summary>SHA-256 of its bytes, sealed where they are; or null where it travels on paper under <see cref="PhysicalReference"/>.</summary>
    public Digest? Sha256 { get; init; }

    /// <summary>What it travels under when it is not electronic; at most 255 characters.</summary>
    public string? PhysicalReference { get; init; }

    /// <summary>What the bytes are, as <c>application/pdf</c>; <c>application/jose</c> where they are sealed.</summary>
    public string? MediaType { get; init; }

    /// <summary>A name for whoever reads it; at most 255 characters.</summary>
    public string? Name { get; init; }

    public AttachmentKind? What { get; init; }

    /// <summary>The language it is in.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The attachment that it translates, by number; null when none.</summary>
    public int? Translates { get; init; }

    /// <summary>The member of the request that it translates, as a JSON pointer (RFC 6901) into the communication: <c>/content</c> for the whole; null when none.</summary>
    public string? TranslatesMember { get; init; }

    /// <summary>The items it concerns, by number; null or empty for all.</summary>
    public IReadOnlyList<int>? Items { get; init; }

    /// <summary>The bytes are a compact JWE for the recipient's eyes only: the router carries and never opens them.</summary>
    public bool Sealed { get; init; }
}
