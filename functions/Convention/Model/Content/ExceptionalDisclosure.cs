namespace RequestRouter.Convention.Model.Content;

/// <summary>An exculpatory disclosure that came before its notice, in an exceptional case, 40(5), 40(19).</summary>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Because">Why no notice could be given before.</param>
public sealed record ExceptionalDisclosure(DateTimeOffset? At = null, string? Because = null);
