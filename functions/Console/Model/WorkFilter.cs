using System.Globalization;

namespace RequestRouter.WebConsole.Model;

/// <summary>Which of what waits is shown.</summary>
/// <param name="Reference">The beginning of a reference, or of a word in it; null for any.</param>
/// <param name="Role">What the reader's State is in it: <c>requesting</c> or <c>requested</c>; null for any.</param>
/// <param name="Kind">The kind of request; null for any.</param>
/// <param name="Due"><c>past</c> for what is overdue, <c>week</c> for what is due within seven days; null for any time.</param>
/// <param name="Claimed"><c>me</c> for what the reader deals with, <c>nobody</c> for what nobody does; null for any.</param>
public sealed record WorkFilter(string? Reference, string? Role, string? Kind, string? Due, string? Claimed)
{
    /// <summary>What is set, by the name of its parameter.</summary>
    public IReadOnlyList<(string Name, string Value)> Tags =>
        [.. new[] { ("reference", Reference), ("role", Role), ("kind", Kind), ("due", Due), ("claimed", Claimed) }.Where(tag => tag.Item2 is not null).Select(tag => (tag.Item1, tag.Item2!))];

    /// <summary>What of it may be kept: nothing that is of one case.</summary>
    public WorkView View => new(Role, Kind, Due, Claimed);

    /// <summary>The query of a view.</summary>
    public static string Of(WorkView view) => Query(new WorkFilter(null, view.Role, view.Kind, view.Due, view.Claimed).Tags);

    /// <summary>The query with one of them taken away.</summary>
    public string Without(string name) => Query(Tags.Where(tag => tag.Name != name));

    /// <summary>The query with another time at which what waits is due; null for any.</summary>
    public string DueAt(string? due) => Query((this with { Due = due }).Tags);

    /// <summary>The query of the page after a cursor.</summary>
    public string At(string cursor) => Query(Tags.Append(("cursor", cursor)));

    /// <summary>What it asks the API for.</summary>
    /// <param name="limit">How many cases at most.</param>
    /// <param name="cursor">Of the page before; null from the start.</param>
    public string Asked(DateTimeOffset now, int limit, string? cursor) => Query(
    [
        .. Sorts,
        .. Claimed is null ? [] : new[] { ("claimed", Claimed) },
        .. Reference is null ? [] : new[] { ("reference", Reference) },
        .. Due switch { "past" => [("dueBefore", Instant(now))], "week" => [("dueFrom", Instant(now)), ("dueBefore", Instant(now.AddDays(7)))], _ => Array.Empty<(string, string)>() },
        .. cursor is null ? [] : new[] { ("cursor", cursor) },
        ("limit", limit.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>What it asks counts for.</summary>
    public string Counted => Query(Sorts);

    private IEnumerable<(string Name, string Value)> Sorts => Tags.Where(tag => tag.Name is "role" or "kind");

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static string Query(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}")) is { Length: > 0 } query ? "?" + query : "";
}
