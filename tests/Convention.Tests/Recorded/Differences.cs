using System.Text;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>What a rulebook has otherwise than the one before it, row by row, each with its paragraph; nothing where there is one only.</summary>
internal static class Differences
{
    public static void Append(StringBuilder page, IEnumerable<Machine> tables)
    {
        (Edition Edition, string Text)[] rows = [.. tables.SelectMany(table => table.Rows.Select(Of).Concat(table.Clocks.Select(Of)).Concat(Opening(table)))];
        int[] numbers = [.. rows.SelectMany(row => new[] { row.Edition.Since, row.Edition.Until + 1 ?? 0 }).Where(number => number > 1).Distinct().Order()];
        foreach (var number in numbers)
        {
            page.Append($"\n## Rulebook {number}, beside {number - 1}\n\n");
            foreach (var (_, text) in rows.Where(row => row.Edition.Until == number - 1))
                page.Append($"- no longer: {text}\n");
            foreach (var (_, text) in rows.Where(row => row.Edition.Since == number))
                page.Append($"- from now on: {text}\n");
        }
    }

    private static IEnumerable<(Edition Edition, string Text)> Opening(Machine table) =>
    [
        .. table.Examinations.Select(e => (e.Edition, $"a request is examined by {e.Of.Method.DeclaringType!.Name}.{e.Of.Method.Name}")),
        .. table.OpenedWith.Select(t => (t.Edition, $"{t.Of.Type} at the opening: {t.Of.Text}")),
        .. table.OpenedWithOf.Select(t => (t.Edition, $"at the opening, by what is requested: {t.Of.Method.DeclaringType!.Name}.{t.Of.Method.Name}")),
        .. table.Hinted.Select(h => (h.Edition, $"hint {h.Of.Method.DeclaringType!.Name}.{h.Of.Method.Name}")),
    ];

    private static (Edition Edition, string Text) Of(MoveRow row) =>
        (row.Edition, $"{row.Id} {row.Says.Name}, {(row.Citation.IsLaw ? row.Citation.Text : "practice")}{(row.Forbidden is { } never ? $", never: {never.Detail}" : row.To is { } to ? $", to {Kebab.Of(to)}" : "")}");

    private static (Edition Edition, string Text) Of(ClockRow clock) =>
        (clock.Edition, $"clock {clock.Kind}, {(clock.Citation.IsLaw ? clock.Citation.Text : "practice")}: {clock.Reminder}");
}
