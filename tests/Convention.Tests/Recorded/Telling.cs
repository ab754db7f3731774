using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Convention.Tests.ModelChecking;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>An outcome in lines that a person can review: what moved, who is told what, which clocks run, what the case remembers.</summary>
internal static class Telling
{
    /// <summary>Told of in other words, or of no consequence.</summary>
    private static readonly string[] LeftOut = ["procedures", "procedureCount", "stepCount", "updatedAt", "state", "remarked"];

    public static string Of(Outcome outcome, Case? before) => outcome is Step step ? Of(step, before) : Of((Rejection)outcome);

    /// <summary>The same, with the clause of a treaty that each notice names, and the territory that it is for.</summary>
    public static string WithClauses(Outcome outcome, Case? before) => Of(outcome, before)
        + string.Concat(((outcome as Step)?.Notices ?? []).Where(n => n.Clause is not null || n.Territory is not null)
            .Select(n => $"\n    {n.Type} to {n.To}{(n.Clause is { } clause ? $" under {clause}" : "")}{(n.Territory is { } territory ? $" for {territory}" : "")}"));

    public static string Of(Rejection rejection)
    {
        Assert.Equal(Codes.StatusOf(rejection.Code), rejection.Status);
        Assert.Equal(rejection.Failures[0].Paragraph.Text, rejection.Citation.Text);
        return $"{rejection.Status} " + string.Join("; ", rejection.Failures.Select(f => $"{f.Code} {f.Paragraph.Text} {(f.Pointer.Length == 0 ? "(whole)" : f.Pointer)} {f.Detail}"));
    }

    private static string Of(Step step, Case? before)
    {
        var text = new StringBuilder(step.After.State.ToString());
        foreach (var c in step.Changes)
            text.Append($"\n    item {c.Item}: {(c.From is { } from ? Kebab.Of(from) : "new")} to {Kebab.Of(c.To)}, {c.Transition}");
        foreach (var n in step.Notices)
            text.Append($"\n    tells {n.To} {n.Type} {n.Citation.Text}{Items(n.Items)}{(n.CarriesCommunication ? " with the communication" : "")}{(n.DueAt is { } due ? $" due {After(due, step.At)}" : "")}: {n.Text}");
        foreach (var p in step.Opened)
            text.Append($"\n    opens {p.Kind} {p.Citation.Text}{Items(p.Items)} awaiting {p.Awaiting}: {string.Join(", ", p.Limits.Select(l => $"{l.Name} {After(l.At, step.At)}{(l.IsFinal ? " final" : "")}"))}");
        foreach (var id in step.Concluded)
            text.Append($"\n    ends {id}");
        foreach (var r in step.Remarks)
            text.Append($"\n    remarks {r.Code} {r.Paragraph.Text} {(r.Pointer.Length == 0 ? "(whole)" : r.Pointer)} {r.Detail}");
        var was = before is null ? [] : Facts(before);
        var after = Facts(step.After);
        foreach (var (fact, value) in after)
        {
            if (was.GetValueOrDefault(fact) != value)
                text.Append($"\n    {fact}: {value}");
        }
        foreach (var fact in was.Keys.Where(f => !after.ContainsKey(f)))
            text.Append($"\n    {fact}: no longer");
        return text.ToString();
    }

    private static string Items(IReadOnlyList<int>? items) => items is { Count: > 0 } ? $" of {string.Join('+', items)}" : "";

    private static string After(DateTimeOffset at, DateTimeOffset now) => (at - now).ToString("c", System.Globalization.CultureInfo.InvariantCulture);

    private static SortedDictionary<string, string> Facts(Case @case)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(Json.Node(@case), "", facts);
        return facts;
    }

    private static void Flatten(JsonNode? node, string path, SortedDictionary<string, string> facts)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.Where(m => !LeftOut.Contains(m.Key)))
                    Flatten(value, path.Length == 0 ? name : $"{path}.{name}", facts);
                break;
            case JsonArray { Count: > 0 } array when array[0] is JsonObject:
                for (var i = 0; i < array.Count; i++)
                    Flatten(array[i], $"{path}[{i + 1}]", facts);
                break;
            case not null when node.ToJsonString() is not ("false" or "[]"):
                facts[path] = node.ToJsonString();
                break;
        }
    }
}
