using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>Two entries side by side, for a person.</summary>
internal static class Difference
{
    private const int Longest = 300;

    /// <summary>The first member that differs, as expected and as recorded; null where none does.</summary>
    public static string? Between(LedgerEntry expected, LedgerEntry recorded)
    {
        var (one, other) = (Members(expected), Members(recorded));
        string? name = one.Select(member => member.Key).Union(other.Select(member => member.Key)).Order(StringComparer.Ordinal).FirstOrDefault(key => Text(one[key]) != Text(other[key]));
        return name is null ? null : $"{name} is {Short(Text(other[name]))} and would be {Short(Text(one[name]))}";
    }

    private static JsonObject Members(LedgerEntry entry) => JsonSerializer.SerializeToNode(entry, RouterJson.Options)!.AsObject();

    private static string Text(JsonNode? value) => Encoding.UTF8.GetString(CanonicalJson.Of(value));

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
