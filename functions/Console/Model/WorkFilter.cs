namespace RequestRouter.WebConsole.Model;

/// <summary>Which of what waits is shown.</summary>
/// <param name="Reference">A part of the requesting State's reference; null for any.</param>
/// <param name="Role">What the reader's State is in it: <c>requesting</c> or <c>requested</c>; null for any.</param>
/// <param name="Due"><c>past</c> for what is overdue, <c>week</c> for what is due within seven days; null for any time.</param>
public sealed record WorkFilter(string? Reference, string? Role, string? Due)
{
    /// <summary>What is set, by the name of its parameter.</summary>
    public IReadOnlyList<(string Name, string Value)> Tags =>
        [.. new[] { ("reference", Reference), ("role", Role), ("due", Due) }.Where(tag => tag.Item2 is not null).Select(tag => (tag.Item1, tag.Item2!))];

    public bool Takes(WorkCase found, DateTimeOffset now) =>
        (Reference is null || found.Reference.Contains(Reference, StringComparison.OrdinalIgnoreCase))
        && (Role is null || found.Role == Role)
        && Due switch { "past" => found.DueAt < now, "week" => found.DueAt >= now && found.DueAt < now.AddDays(7), _ => true };

    /// <summary>The query with one of them taken away.</summary>
    public string Without(string name) => Query(Tags.Where(tag => tag.Name != name));

    /// <summary>The query of the page after a cursor.</summary>
    public string At(string cursor) => Query(Tags.Append(("cursor", cursor)));

    private static string Query(IEnumerable<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}")) is { Length: > 0 } query ? "?" + query : "";
}
