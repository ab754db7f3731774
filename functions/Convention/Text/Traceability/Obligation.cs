namespace RequestRouter.Convention.Text.Traceability;

/// <summary>One obligation of the catalogue, and how the system meets it.</summary>
/// <param name="Id">Its id in the catalogue, as <c>40.28-1</c>.</param>
/// <param name="Paragraph">The paragraph it comes from.</param>
/// <param name="Bearer">Whose it is.</param>
/// <param name="Meets">How it is met.</param>
/// <param name="By">The members that are the rule, or the paragraph that one or two of them cite, or what meets it, or why nothing does.</param>
/// <param name="Strength">How strongly the text binds: <c>shall</c>, <c>shall-not</c>, <c>shall-consider</c>, <c>shall-endeavour</c>, <c>should</c>, <c>may</c>, <c>may-refuse</c>, or <c>policy</c> where it is practice.</param>
/// <param name="Corrected">What differs from the catalogue this was made from, and why; empty where nothing does.</param>
public sealed record Obligation(string Id, Paragraph Paragraph, string Bearer, Meets Meets, string By, string Strength, string Corrected);
