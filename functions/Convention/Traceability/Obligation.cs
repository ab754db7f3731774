namespace RequestRouter.Convention;

/// <summary>One obligation of the catalogue, and how the system meets it.</summary>
/// <param name="Id">Its id in the catalogue, as <c>40.28-1</c>.</param>
/// <param name="Paragraph">The paragraph it comes from.</param>
/// <param name="Bearer">Whose it is.</param>
/// <param name="Meets">How it is met.</param>
/// <param name="By">The paragraph that a rule cites, or what meets it, or why nothing does.</param>
public sealed record Obligation(string Id, string Paragraph, string Bearer, Meets Meets, string By);
