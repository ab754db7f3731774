using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using RequestRouter.Convention.Tests.ModelChecking;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>Something sound with one member changed: left out, given, turned round, every other value of a closed list.</summary>
internal static class Variations
{
    /// <summary>Whose word it is, and of what, is varied by those who speak.</summary>
    private static readonly string[] Envelope = ["id", "from", "authority", "items", "sealed", "parts", "seen"];

    private static readonly Dictionary<Type, string[]> Samples = new()
    {
        [typeof(StateCode)] = ["NL", "SG", "BR"],
        [typeof(Digest)] = [Digest.Of("other"u8).ToString()],
        [typeof(EvidenceId)] = [EvidenceId.Of(CaseId.From(A.NL, "IAC-2026-0815"), A.SG, "logs").ToString(), EvidenceId.Of(CaseId.From(A.NL, "another"), A.SG, "logs").ToString()],
        [typeof(CaseId)] = [CaseId.From(A.NL, "O-1").ToString()],
        [typeof(LanguageTag)] = ["en", "fr"],
        [typeof(AuthorityId)] = ["prosecutor"],
    };

    public static IEnumerable<(string What, T Changed)> Of<T>(T value, bool ofCommunication = true)
        where T : class
    {
        var root = Json.Node(value);
        foreach (var (path, to, how) in Below(value.GetType(), root, []))
        {
            if (path.Length == 1 && ofCommunication && Envelope.Contains(path[0]))
                continue;
            yield return ($"`{string.Join('.', path)}` {how}", (T)Json.From(Changed(root, path, to), value.GetType()));
        }
    }

    private static JsonNode Changed(JsonNode root, string[] path, JsonNode? to)
    {
        var copy = root.DeepClone();
        var at = copy;
        foreach (var step in path[..^1])
            at = at is JsonArray array ? array[int.Parse(step)]! : at[step]!;
        if (at is JsonArray list)
            list[int.Parse(path[^1])] = to?.DeepClone();
        else if (to is null)
            at.AsObject().Remove(path[^1]);
        else
            at[path[^1]] = to.DeepClone();
        return copy;
    }

    private static IEnumerable<(string[] Path, JsonNode? To, string How)> Below(Type type, JsonNode node, string[] path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            if (path.Length == 0 && Envelope.Contains(name) && typeof(Communication).IsAssignableFrom(type))
                continue;
            foreach (var change in Of(property.PropertyType, node[name], [.. path, name]))
                yield return change;
        }
    }

    private static IEnumerable<(string[] Path, JsonNode? To, string How)> Of(Type declared, JsonNode? now, string[] path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (now is not null && (!declared.IsValueType || type != declared))
            yield return (path, null, "left out");
        if (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string))
        {
            foreach (var change in OfList(type.GetGenericArguments()[0], now as JsonArray, path))
                yield return change;
            yield break;
        }
        foreach (var (to, how) in Other(type, now))
            yield return (path, to, how);
        if (now is JsonObject && type.Assembly == typeof(Case).Assembly)
        {
            foreach (var change in Below(type, now, path))
                yield return change;
        }
    }

    private static IEnumerable<(string[] Path, JsonNode? To, string How)> OfList(Type element, JsonArray? now, string[] path)
    {
        if (now is not { Count: > 0 })
        {
            foreach (var (to, how) in Other(element, null))
                yield return (path, new JsonArray(to.DeepClone()), how);
            yield break;
        }
        yield return (path, new JsonArray(), "emptied");
        yield return (path, new JsonArray(now[0]!.DeepClone(), now[0]!.DeepClone()), "with the first twice");
        foreach (var change in Of(element, now[0], [.. path, "0"]))
        {
            if (change.To is not null || change.Path.Length > path.Length + 1)
                yield return change;
        }
    }

    private static IEnumerable<(JsonNode To, string How)> Other(Type type, JsonNode? now)
    {
        var was = now?.ToJsonString();
        if (type == typeof(string))
            yield return now is null ? ("x", "given") : (" ", "blank");
        else if (type == typeof(bool))
            yield return was == "true" ? (false, "no") : (true, "yes");
        else if (type == typeof(int) || type == typeof(decimal))
        {
            foreach (var number in new[] { -1, 0, 1, 7, 600 }.Where(n => was != n.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                yield return (number, $"{number}");
        }
        else if (type == typeof(DateTimeOffset))
        {
            foreach (var days in new[] { -1, 0, 1, 400 })
                yield return (A.Monday.AddDays(days).ToString("O"), $"at {days} days");
        }
        else if (type.IsEnum)
        {
            foreach (var name in Enum.GetValues(type).Cast<object>().Select(v => Json.Node(v).GetValue<string>()).Where(n => was != $"\"{n}\""))
                yield return (name, name);
        }
        else if (Samples.TryGetValue(type, out var samples))
        {
            foreach (var sample in samples.Where(s => was != $"\"{s}\""))
                yield return (sample, sample);
        }
        else if (now is null && type.Assembly == typeof(Case).Assembly && !type.IsAbstract)
            yield return (new JsonObject(), "given, with nothing in it");
    }
}
