using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace RequestRouter.Local.Commands;

/// <summary>Shows rows of JSON as a table.</summary>
internal static class Rows
{
    public static void Print(string title, JsonArray rows, params IReadOnlyList<(string Member, string Heading)> columns)
    {
        var table = new Table { Title = new TableTitle($"{title} ({rows.Count})"), Border = TableBorder.Simple };
        foreach (var (_, heading) in columns)
        {
            table.AddColumn(heading);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => new Text(Cell(row![column.Member])))]);
        }

        Screen.Open().Write(table);
    }

    /// <summary>Times to the second, lists one a line; the rest as it is.</summary>
    private static string Cell(JsonNode? value) => value switch
    {
        JsonArray list => string.Join('\n', list.Select(Cell)),
        JsonObject row => string.Join(' ', row.Select(member => Cell(member.Value)).Where(text => text.Length > 0)),
        JsonValue text when text.TryGetValue<DateTimeOffset>(out var time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
