namespace RequestRouter.Convention.Text.Failures;

/// <summary>One thing wrong with a communication: for it a move is rejected, or it is remarked of a fact that is heard all the same.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the communication; empty for the whole.</param>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Paragraph">The paragraph that asks for it, which its rule carries; practice, or a technical limit of the router, where none does.</param>
/// <param name="Detail">One English sentence for the officer who has to mend it; it never repeats content of the request.</param>
public sealed record Failure(string Pointer, string Code, Citation Paragraph, string Detail)
{
    /// <summary>Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered, 40(7); else null.</summary>
    public string? Clause { get; init; }

    /// <summary>When it may be tried again, UTC; null where time mends nothing.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Without it nobody knows what is said; that holds whatever treaty governs.</summary>
    internal bool Unclear { get; init; }

    /// <summary>What a paragraph requires is not there: <see cref="Codes.ContentIncomplete"/>.</summary>
    public static Failure Missing(string pointer, Citation paragraph, string detail) => new(pointer, Codes.ContentIncomplete, paragraph, detail);

    /// <summary>What is said cannot be understood without it: <see cref="Codes.ContentIncomplete"/>.</summary>
    public static Failure Unsaid(string pointer, Citation paragraph, string detail) => Missing(pointer, paragraph, detail) with { Unclear = true };

    /// <summary>The case does not stand where this move begins: <see cref="Codes.StateConflict"/>.</summary>
    public static Failure Conflict(Citation paragraph, string detail, string pointer = "") => new(pointer, Codes.StateConflict, paragraph, detail);
}
