namespace RequestRouter.Convention.Model.Content;

/// <summary>A document that proves a person's identity.</summary>
public sealed record IdentityDocument
{
    /// <summary>As <c>passport</c>.</summary>
    public string? Type { get; init; }

    public string? Number { get; init; }

    /// <summary>The State that issued it.</summary>
    public StateCode? IssuedBy { get; init; }

    public DateOnly? ValidUntil { get; init; }
}
