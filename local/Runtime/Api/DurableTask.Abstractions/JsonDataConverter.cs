using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>JSON through System.Text.Json, fields included.</summary>
public class JsonDataConverter : DataConverter
{
    private static readonly JsonSerializerOptions Usual = new() { IncludeFields = true };
    private readonly JsonSerializerOptions options;

    /// <param name="options">How to write and read; null: the framework's defaults plus public fields.</param>
    public JsonDataConverter(JsonSerializerOptions? options = null) => this.options = options ?? Usual;

    /// <summary>The converter used unless another is configured.</summary>
    public static JsonDataConverter Default { get; } = new();

    /// <inheritdoc/>
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), options);

    /// <inheritdoc/>
    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, options);
}
