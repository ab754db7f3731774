namespace RequestRouter.Convention.Model.Content;

/// <summary>A particular of a person, item or account: its value, or why there is none.</summary>
/// <param name="Value">As known to the requesting State.</param>
/// <param name="Absent">Why there is no value.</param>
/// <param name="Because">The reason behind <paramref name="Absent"/>.</param>
public sealed record Particular(string? Value = null, Absence? Absent = null, string? Because = null);
