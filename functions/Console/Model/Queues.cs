using System.Text.Json.Serialization;

namespace RequestRouter.WebConsole.Model;

/// <summary>What waits in the queues.</summary>
public sealed record Queues([property: JsonPropertyName("queues")] IReadOnlyList<Queue> All);
