namespace RequestRouter.Convention.Model.Content;

/// <summary>A date of the proceedings.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What was or will be on it, as <c>opening of the trial</c>.</param>
public sealed record ProceedingsDate(DateOnly? On = null, string? What = null);
