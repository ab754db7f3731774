using System.Globalization;
using System.Text.Json.Nodes;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>Counts anew, from ledgers that are decided again step by step, what the statistics of a State should say.</summary>
internal sealed class Recount
{
    private static readonly string[] Names = ["period", "kind", "measure", "state", "ground"];
    private static readonly string[] Numbers = ["count", "meanSeconds", "longestSeconds"];

    private readonly Dictionary<string, (long Count, long Seconds, long Longest)> counts = new(StringComparer.Ordinal);

    /// <summary>A line for each count, as <see cref="Of"/> gives those of an answer.</summary>
    public IEnumerable<string> Lines => counts.Select(line => line.Key.Contains("case-opened", StringComparison.Ordinal)
        ? $"{line.Key}: {line.Value.Count}"
        : $"{line.Key}: {line.Value.Count}, {line.Value.Seconds / line.Value.Count}, {line.Value.Longest}").Order(StringComparer.Ordinal);

    /// <summary>The counts of an answer of <c>GET /statistics</c>.</summary>
    public static IEnumerable<string> Of(JsonNode report) => report["lines"]!.AsArray()
        .Select(line => $"{string.Join(' ', Words(line!, Names))}: {string.Join(", ", Words(line!, Numbers))}").Order(StringComparer.Ordinal);

    /// <summary>Takes a step in.</summary>
    /// <param name="before">The case before it; null where it opened it.</param>
    /// <param name="entry">What stands in the ledger.</param>
    /// <param name="after">The case after it.</param>
    public void Take(Case? before, LedgerEntry entry, Case after)
    {
        string under = string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM} {Kebab.Of(after.Kind)}");
        long age = (long)(entry.At - after.ReceivedAt).TotalSeconds;
        if (before is null)
        {
            Add($"{under} case-opened", 0);
        }

        foreach (var change in entry.Changes)
        {
            Add($"{under} item-reached {Kebab.Of(change.To)}", age);
            var grounds = change.To switch
            {
                ItemState.Refused or ItemState.Denied or ItemState.Declined => ItemOf(after, change.Item).RefusedOn,
                ItemState.Postponed => ItemOf(before!, change.Item).AnnouncedGrounds,
                _ => [],
            };
            foreach (var ground in grounds.Distinct())
            {
                Add($"{under} item-on-ground {Kebab.Of(change.To)} {Kebab.Of(ground)}", age);
            }
        }

        if (AreClosed(after) && !(before is not null && AreClosed(before)))
        {
            Add($"{under} case-closed", age);
        }
    }

    private static IEnumerable<string> Words(JsonNode line, string[] members) => members.Select(member => line[member]?.ToString()).OfType<string>();

    private static Item ItemOf(Case @case, int number) => @case.Items.Single(item => item.Number == number);

    private static bool AreClosed(Case @case) => @case.Items.All(item => item.State == ItemState.Closed);

    private void Add(string key, long age)
    {
        var (count, seconds, longest) = counts.GetValueOrDefault(key);
        counts[key] = (count + 1, seconds + age, Math.Max(longest, age));
    }
}
