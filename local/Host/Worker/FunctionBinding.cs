using System.Text.Json;

namespace RequestRouter.Local.Host.Worker;

/// <summary>One binding of a function, as the app's build wrote it down.</summary>
internal sealed class FunctionBinding(JsonElement json)
{
    /// <summary>The parameter it feeds; <c>$return</c> for a result.</summary>
    public string Name { get; } = json.GetProperty("name").GetString()!;

    public string Type { get; } = json.GetProperty("type").GetString()!;

    /// <summary>As the protocol numbers it: 0 in, 1 out, 2 both.</summary>
    public int Direction => Text("direction")?.ToUpperInvariant() switch
    {
        "OUT" => 1,
        "INOUT" => 2,
        _ => 0,
    };

    /// <summary>Whether its parameter takes what comes as it came; others are given text.</summary>
    public bool IsDeferred => json.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty("supportsDeferredBinding", out var deferred)
        && string.Equals(deferred.GetString(), "true", StringComparison.OrdinalIgnoreCase);

    public bool IsTrigger => Type.EndsWith("Trigger", StringComparison.Ordinal);

    public static FunctionBinding Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return new(document.RootElement.Clone());
    }

    /// <summary>A member's text; null where it is absent or empty.</summary>
    public string? Text(string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    public bool Flag(string member, bool otherwise) => json.TryGetProperty(member, out var value) ? value.GetBoolean() : otherwise;

    public string[] Texts(string member) =>
        json.TryGetProperty(member, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
