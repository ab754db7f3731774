using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace RequestRouter.Local.Backup;

/// <summary>A row of a table as a line of JSON: each value with the type that the table keeps it in.</summary>
internal static class RowLine
{
    private const string Partition = "partition", Row = "row", Values = "values", Etag = "odata.etag", Timestamp = "Timestamp";

    public static string Write(TableEntity entity)
    {
        var values = new JsonObject();
        foreach (var (name, value) in entity.Where(member => member.Key is not (nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or Timestamp or Etag) && member.Value is not null))
        {
            values[name] = Typed(value);
        }

        return new JsonObject { [Partition] = entity.PartitionKey, [Row] = entity.RowKey, [Values] = values }.ToJsonString();
    }

    /// <exception cref="FormatException">It is no such line.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            var json = JsonNode.Parse(line)!.AsObject();
            var entity = new TableEntity(json[Partition]!.GetValue<string>(), json[Row]!.GetValue<string>());
            foreach (var (name, value) in json[Values]!.AsObject())
            {
                entity[name] = Untyped(value!.AsArray());
            }

            return entity;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new FormatException("A line of a table is not as a backup writes it.", unreadable);
        }
    }

    private static JsonArray Typed(object value) => value switch
    {
        string text => new("string", text),
        bool flag => new("boolean", flag),
        int number => new("int32", number),
        long number => new("int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => new("double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => new("dateTime", instant.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => new("guid", id.ToString()),
        byte[] bytes => new("binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => new("binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"A table keeps no {value.GetType().Name}."),
    };

    private static object Untyped(JsonArray typed) => (typed[0]!.GetValue<string>(), typed[1]!) switch
    {
        ("string", var value) => value.GetValue<string>(),
        ("boolean", var value) => value.GetValue<bool>(),
        ("int32", var value) => value.GetValue<int>(),
        ("int64", var value) => long.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture),
        ("double", var value) => double.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture),
        ("dateTime", var value) => DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture),
        ("guid", var value) => Guid.Parse(value.GetValue<string>()),
        ("binary", var value) => Convert.FromBase64String(value.GetValue<string>()),
        var (type, _) => throw new FormatException($"There is no type '{type}' in a table."),
    };
}
