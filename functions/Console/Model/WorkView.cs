namespace RequestRouter.WebConsole.Model;

/// <summary>Filters of the work list without what is of one case.</summary>
public sealed record WorkView(string? Role, string? Kind, string? Due, string? Claimed);
