using System.Text.Json.Nodes;

namespace RequestRouter.WebConsole.Forms;

/// <summary>Where two bodies differ.</summary>
/// <param name="Path">Names of the members, and of elements of lists: by their own id where they have one, else by their place from 1.</param>
/// <param name="Before">Null where nothing stood there.</param>
/// <param name="After">Null where nothing stands there any more.</param>
public sealed record Difference(IReadOnlyList<string> Path, string? Before, string? After)
{
    private static readonly string[] Ids = ["keyId", "id", "verifierKey", "with"];

    /// <summary>Every difference, in the order of the body that follows, what is taken away last.</summary>
    public static IReadOnlyList<Difference> Between(JsonNode? before, JsonNode? after)
    {
        var (old, now) = (Leaves(before), Leaves(after));
        return
        [
            .. now.Where(leaf => old.GetValueOrDefault(leaf.Key).Value != leaf.Value.Value).Select(leaf => new Difference(leaf.Value.Path, old.GetValueOrDefault(leaf.Key).Value, leaf.Value.Value)),
            .. old.Where(leaf => !now.ContainsKey(leaf.Key)).Select(leaf => new Difference(leaf.Value.Path, leaf.Value.Value, null)),
        ];
    }

    /// <summary>What is absent, empty or false is one and the same: the API takes it so.</summary>
    private static Dictionary<string, (IReadOnlyList<string> Path, string? Value)> Leaves(JsonNode? body)
    {
        var found = new Dictionary<string, (IReadOnlyList<string>, string?)>(StringComparer.Ordinal);
        Add(body, []);
        return found;

        void Add(JsonNode? node, IReadOnlyList<string> path)
        {
            switch (node)
            {
                case JsonObject key when path is [.., "jwk"]:
                    Leaf(path, key.ToJsonString());
                    break;
                case JsonObject members:
                    foreach (var (name, value) in members)
                    {
                        Add(value, [.. path, name]);
                    }

                    break;
                case JsonArray list when list.All(value => value is JsonValue):
                    Leaf(path, string.Join(", ", list));
                    break;
                case JsonArray list:
                    string[] names = Names(list);
                    for (int place = 0; place < list.Count; place++)
                    {
                        Add(list[place], [.. path, names[place]]);
                    }

                    break;
                default:
                    Leaf(path, node?.ToString() ?? "");
                    break;
            }
        }

        void Leaf(IReadOnlyList<string> path, string value)
        {
            if (value is not ("" or "false"))
            {
                found[string.Join('/', path)] = (path, value);
            }
        }
    }

    private static string[] Names(JsonArray list)
    {
        string[] own = [.. list.Select(element => Ids.Select(id => (element as JsonObject)?[id]?.ToString()).FirstOrDefault(name => name is not null)).OfType<string>()];
        return own.Length == list.Count && own.Distinct().Count() == own.Length ? own : [.. Enumerable.Range(1, list.Count).Select(place => $"{place}")];
    }
}
