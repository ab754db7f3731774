using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The kinds of lines.</summary>
public static class ExportLines
{
    /// <summary>Each kind with the record that it is read as, in the order in which they come.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [ExportHead.Name] = typeof(ExportHead),
        [ExportedKey.Name] = typeof(ExportedKey),
        [ExportedChange.Name] = typeof(ExportedChange),
        [ExportedCommunication.Name] = typeof(ExportedCommunication),
        [ExportedGround.Name] = typeof(ExportedGround),
        [ExportedEntry.Name] = typeof(ExportedEntry),
        [ExportedProof.Name] = typeof(ExportedProof),
        [ExportedItem.Name] = typeof(ExportedItem),
        [ExportedCustody.Name] = typeof(ExportedCustody),
        [ExportEnd.Name] = typeof(ExportEnd),
    };

    /// <summary>The line; null where it is of no kind.</summary>
    /// <exception cref="JsonException">A member is missing, unknown or of another type.</exception>
    public static ExportLine? Read(JsonObject line) =>
        line["kind"] is JsonValue value && value.TryGetValue(out string? kind) && Kinds.TryGetValue(kind, out var type)
            ? (ExportLine?)line.Deserialize(type, RouterJson.Options)
            : null;
}
