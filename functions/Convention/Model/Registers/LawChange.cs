namespace RequestRouter.Convention.Model.Registers;

/// <summary>A law that a State has to furnish to the Secretary-General, 17(2)(d), 50(5).</summary>
/// <param name="Paragraph">The paragraph to which it gives effect: <c>17(2)(d)</c> or <c>50(5)</c>.</param>
/// <param name="At">In force since, UTC.</param>
/// <param name="FurnishedAt">Furnished at, UTC; null while it is not.</param>
/// <param name="Reference">Of the communication by which it was furnished.</param>
public sealed record LawChange(string Paragraph, DateTimeOffset At, DateTimeOffset? FurnishedAt = null, string? Reference = null);
