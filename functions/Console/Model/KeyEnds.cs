namespace RequestRouter.WebConsole.Model;

/// <summary>Keys of the register that end soon.</summary>
public sealed record KeyEnds(IReadOnlyList<KeyEnd> Keys);
