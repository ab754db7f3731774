namespace RequestRouter.Convention;

/// <summary>A reservation or declaration.</summary>
/// <param name="Paragraph">The paragraph that allows it, as <c>42(5)</c>, <c>63(3)</c>, <c>37(5)</c>.</param>
/// <param name="From">In force since, UTC.</param>
/// <param name="Until">Withdrawn at, UTC; null while in force.</param>
public sealed record Declaration(string Paragraph, DateTimeOffset From, DateTimeOffset? Until = null);
