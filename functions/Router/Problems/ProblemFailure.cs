namespace RequestRouter.Router.Problems;

/// <summary>One thing that is wrong.</summary>
/// <param name="Pointer">JSON pointer into the body (RFC 6901), or the parameter's name after <c>#</c>; empty for the whole.</param>
/// <param name="Code">A <see cref="ProblemCodes">problem code</see> or a <see cref="Json.ShapeCodes">shape code</see>.</param>
/// <param name="Paragraph">The paragraph that asks for it; null where none does: shape, and limits of the router.</param>
/// <param name="Clause">Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered (40(7)); null otherwise.</param>
public sealed record ProblemFailure(string Pointer, string Code, string? Paragraph, string Detail, string? Clause = null);
