using System.Text;
using DurableTask.Core.History;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RequestRouter.Local.Host.Durability;

/// <summary>How messages and histories are stored: as the library writes them, events told apart by their own type name, not by one of .NET's.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        Converters = { new EventConverter() },
    });

    public static byte[] Write<T>(T value)
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(stream, new UTF8Encoding(false))))
        {
            Serializer.Serialize(writer, value, typeof(T));
        }

        return stream.ToArray();
    }

    public static T Read<T>(ReadOnlyMemory<byte> stored)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(stored.ToArray()), Encoding.UTF8)) { DateParseHandling = DateParseHandling.None };
        return Serializer.Deserialize<T>(reader)!;
    }

    private sealed class EventConverter : JsonConverter
    {
        private static readonly JsonSerializer Plain = JsonSerializer.Create(new()
        {
            NullValueHandling = NullValueHandling.Ignore,
            DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        });

        public override bool CanConvert(Type objectType) => typeof(HistoryEvent).IsAssignableFrom(objectType);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => Plain.Serialize(writer, value);

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        {
            if (reader.TokenType == JsonToken.Null)
            {
                return null;
            }

            var json = JObject.Load(reader);
            return json.ToObject(TypeOf((EventType)(int)json["EventType"]!), Plain);
        }

        private static Type TypeOf(EventType type) =>
            typeof(HistoryEvent).Assembly.GetType($"DurableTask.Core.History.{(type == EventType.GenericEvent ? "Generic" : type)}Event", throwOnError: true)!;
    }
}
