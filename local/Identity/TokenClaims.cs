namespace RequestRouter.Local.Identity;

/// <summary>Who a token speaks of.</summary>
/// <param name="Subject">The person or system, as the issuer knows it.</param>
/// <param name="State">ISO 3166-1 alpha-2; null for the operator and for auditors.</param>
/// <param name="Authority">The authority's short name in its State's register entry; null with no State.</param>
internal sealed record TokenClaims(string Subject, string? State, string? Authority, IReadOnlyList<string> Roles);
