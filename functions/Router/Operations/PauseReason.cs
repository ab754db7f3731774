using System.Text.Json.Serialization;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Operations;

/// <summary>Why deliveries are paused.</summary>
public sealed record PauseReason
{
    /// <summary>One line for the record, without content of any case.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public required string Reason { get; init; }
}
