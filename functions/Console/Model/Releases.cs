namespace RequestRouter.WebConsole.Model;

/// <summary>Releases that concern the reader's State, the latest first.</summary>
/// <param name="Next">To be given for the next ones; null where there are no more.</param>
public sealed record Releases([property: System.Text.Json.Serialization.JsonPropertyName("releases")] IReadOnlyList<ReleaseDetail> All, string? Next);
