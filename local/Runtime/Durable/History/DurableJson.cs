using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>The stored forms, as JSON without what is default.</summary>
[JsonSerializable(typeof(HistoryRecord))]
[JsonSerializable(typeof(TurnRecord))]
[JsonSerializable(typeof(InstanceStatus))]
internal sealed partial class DurableJson : JsonSerializerContext
{
    // Payloads are JSON within JSON: the relaxed encoder keeps them readable and short. Nothing of this is ever put in a page.
    public static DurableJson Stored { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static ReadOnlyMemory<byte> Write(HistoryRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Stored.HistoryRecord);

    public static ReadOnlyMemory<byte> Write(TurnRecord turn) => JsonSerializer.SerializeToUtf8Bytes(turn, Stored.TurnRecord);

    public static ReadOnlyMemory<byte> Write(InstanceStatus status) => JsonSerializer.SerializeToUtf8Bytes(status, Stored.InstanceStatus);

    public static HistoryRecord ReadRecord(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize(bytes.Span, Stored.HistoryRecord)!;

    public static TurnRecord ReadTurn(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize(bytes.Span, Stored.TurnRecord)!;

    public static InstanceStatus ReadStatus(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize(bytes.Span, Stored.InstanceStatus)!;
}
