namespace RequestRouter.Convention.Model.Registers;

/// <summary>A clause of a treaty that stands in the place of a paragraph of article 40, 40(7).</summary>
/// <param name="Paragraph">The paragraph of 40(8) to 40(31), or a part of it, as <c>40(28)</c>.</param>
/// <param name="Reference">Where the treaty has it, as <c>Article 5(2)</c>.</param>
/// <param name="Text">What it says, in the register's own words; null where the reference is enough.</param>
public sealed record TreatyClause(string Paragraph, string Reference, string? Text = null);
