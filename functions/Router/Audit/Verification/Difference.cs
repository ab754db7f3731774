using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The first place in which two JSON values differ, in the order of their canonical forms.</summary>
/// <param name="Pointer">A JSON pointer (RFC 6901).</param>
/// <param name="Expected">The value there in canonical form; null where there is none.</param>
/// <param name="Actual">The other's.</param>
internal sealed record Difference(string Pointer, string? Expected, string? Actual)
{
    private const int Longest = 300;

    /// <summary>Null where the two are the same.</summary>
    public static Difference? Between<T>(T expected, T actual)
        where T : class => Between(JsonSerializer.SerializeToNode(expected, RouterJson.Options), JsonSerializer.SerializeToNode(actual, RouterJson.Options), "");

    /// <summary>For one sentence.</summary>
    public override string ToString() => $"{(Pointer.Length == 0 ? "it" : Pointer)} is {Short(Actual)} and would be {Short(Expected)}";

    private static Difference? Between(JsonNode? expected, JsonNode? actual, string pointer) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key)).Order(StringComparer.Ordinal)
            .Select(name => Between(one[name], other[name], $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .Select(index => Between(index < one.Count ? one[index] : null, index < other.Count ? other[index] : null, $"{pointer}/{index}"))
            .FirstOrDefault(difference => difference is not null),
        _ => Text(expected) is var wanted && Text(actual) is var found && wanted != found ? new(pointer, wanted, found) : null,
    };

    private static string? Text(JsonNode? value) => value is null ? null : Encoding.UTF8.GetString(CanonicalJson.Of(value));

    private static string Short(string? text) => text is null ? "nothing" : text.Length <= Longest ? text : text[..Longest] + "…";
}
