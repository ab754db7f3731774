using System.Text.Json.Serialization;

namespace RequestRouter.WebConsole.Model;

/// <summary>Messages that could not be taken.</summary>
public sealed record DeadMessages([property: JsonPropertyName("deadLetters")] IReadOnlyList<DeadMessage> Messages);
