using System.Reflection;
using System.Text;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>The page of all machines, for whoever has to know what may be said when: it says what the tables say today.</summary>
public class MachinesPage
{
    [Fact]
    public void Is_current() =>
        Approved.Is(Page(), "functions", "Convention", "MACHINES.md");

    private static string Page()
    {
        var page = new StringBuilder("# Machines\n\nWritten by `MachinesPage` in tests/Convention.Tests (`UPDATE_PROVISIONS=1`) from the tables in this folder: what may be said when, by whom, under which paragraph, and what follows. "
            + "The outcomes themselves, step by step, are recorded under tests/Convention.Tests/Recorded.\n");
        foreach (var machine in Machines.Known.GroupBy(Machines.Of, k => k))
            Of(page, machine.Key, machine);
        Differences.Append(page, Machines.Known.Select(Machines.Of).Distinct());
        Reference.Append(page);
        return page.ToString();
    }

    private static void Of(StringBuilder page, Machine machine, IEnumerable<RequestKind> kinds)
    {
        page.Append($"\n## {string.Join(", ", kinds.Select(Kebab.Of))}\n\n");
        page.Append($"Begins at {Kebab.Of(machine.Initial)}; ends at {States(machine.Final)}. Spoken for by: {string.Join(", ", machine.Speakers.Select(Kebab.Of))}. ");
        page.Append($"Examined by {Rules([.. machine.Examinations.Select(e => e.Of)])}; rules of the case: {Rule(machine.Regime)}; items: {Rule(machine.Itemizes)}.\n\n");
        foreach (var tell in machine.OpenedWith.Select(t => t.Of))
            page.Append($"- opening {Told(tell)}\n");
        page.Append("\n| | says | whose word | where the item stands | to | paragraph | open when | checked | remarked | follows |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var row in machine.Rows)
        {
            var to = row.Goes is not null ? $"as {Rule(row.Goes)}" : row.Resumes ? "back" : row.To is { } state ? Kebab.Of(state) : row.OfCase ? "(the case)" : "stays";
            page.Append($"| {row.Id} | {row.Says.Name}{(row.Says.IsReport ? " (report)" : "")} | {Kebab.Of(row.By)} | {States(row.From)} | {to} | {Cited(row.Citation.Text)} | {Rules([.. row.Open, .. row.OpenOf])} ");
            page.Append($"| {Rules([.. row.Checks, .. row.ChecksOf, row.Examines])} | {Rules([.. row.Remarks, .. row.RemarksOf])} | {Follows(row)} |\n");
        }
        page.Append("\n| clock | awaits | paragraph | runs | reminds | at its end |\n|---|---|---|---|---|---|\n");
        foreach (var clock in machine.Clocks)
        {
            var runs = (clock.While is { } standing ? $"{(clock.All ? "while all stand at " : "while at ")}{States(standing)}" : "from when it is opened") + (clock.PerItem ? ", each item its own" : "") + (clock.Recurs ? ", again and again" : "");
            page.Append($"| {clock.Kind} | {Kebab.Of(clock.Awaits)} | {Cited(clock.Citation.Text)} | {runs} | {clock.Reminder} | {clock.Lapse}{(clock.AtEnd is null ? "" : $" ({Rule(clock.AtEnd)})")} |\n");
        }
    }

    private static string Cited(string paragraph) => paragraph.Length > 0 ? paragraph : "practice";

    private static string Follows(MoveRow row)
    {
        List<string> parts = [];
        if (row.Forbidden is { } never)
            parts.Add($"{(row.Says.IsReport ? "contrary" : "never")}: {never.Code} {never.Paragraph.Text} {never.Detail}");
        if (row.Pauses)
            parts.Add("pauses");
        if (row.Marks is not null)
            parts.Add($"remembers {Rule(row.Marks)}");
        if (row.Then is not null)
            parts.Add($"then {Rule(row.Then)}");
        parts.AddRange(row.Concludes.Select(c => $"ends {c}"));
        parts.AddRange(row.Tells.Select(Told));
        return string.Join("; ", parts);
    }

    private static string Told(Tell tell) =>
        $"tells {Kebab.Of(tell.To)} {tell.Type}{(tell.DueWith is { } clock ? $" (due with {clock})" : "")}{(tell.Carries ? "" : " (alone)")}: {tell.Text}";

    private static string States(StateSet set) => string.Join(", ", Enum.GetValues<ItemState>().Where(set.Has).Select(Kebab.Of));

    private static string Rules(IEnumerable<Delegate?> rules) => string.Join(", ", rules.Where(r => r is not null).Select(Rule));

    /// <summary>A rule by its name and the paragraphs it cites; one that stands in the table itself by that.</summary>
    private static string Rule(Delegate? rule)
    {
        if (rule is null)
            return "as written";
        var name = rule.Method.Name.StartsWith('<') ? "in the table" : $"{rule.Method.DeclaringType!.Name}.{rule.Method.Name}";
        return string.Join(' ', rule.Method.GetCustomAttributes<ProvisionAttribute>().Select(p => p.Paragraph.Text).Prepend(name));
    }
}
