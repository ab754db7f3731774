using System.Globalization;
using System.Reflection;
using System.Text;
using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>The lists at the end of the page of machines: what can be said, codes, grounds, intervals, how a case shows its items.</summary>
internal static class Reference
{
    public static void Append(StringBuilder page)
    {
        Communications(page);
        page.Append($"\nA decision of several parts may hold: {string.Join(", ", Decide.MayHold.Select(t => t.Name))}.\n");
        page.Append("\n## Codes\n\n| code | status |\n|---|---|\n");
        foreach (var code in typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!))
            page.Append($"| {code} | {Codes.StatusOf(code)} |\n");
        AvailableGrounds(page);
        page.Append("\n## Practice, where a State sets nothing else\n\n| interval or choice | |\n|---|---|\n");
        foreach (var property in typeof(Practice).GetProperties().Where(p => p.CanWrite && p.PropertyType != typeof(WorkingCalendar)))
            page.Append(CultureInfo.InvariantCulture, $"| {Kebab.Of(property.Name)} | {property.GetValue(Practice.Default)} |\n");
        var calendar = Practice.Default.Calendar;
        page.Append($"| calendar | {calendar.TimeZone}, weekend {string.Join(", ", calendar.Weekend)}, holidays {calendar.Holidays.Count} |\n");
        Furthest(page);
    }

    private static void Communications(StringBuilder page)
    {
        page.Append("\n## What can be said\n\n| type | whose word | paragraph | what it does |\n|---|---|---|---|\n");
        foreach (var type in CommunicationTypes.All)
        {
            Assert.Same(type, CommunicationTypes.Find(type.Name));
            Assert.Same(type, CommunicationTypes.All[type.Ordinal]);
            page.Append($"| {type.Name} | {Kebab.Of(type.By)} | {type.Citation.Text} | {type.Summary}{(type.OpensCase ? " It opens a case." : "")}{(type.IsReport ? " A report." : "")} |\n");
        }
    }

    private static void AvailableGrounds(StringBuilder page)
    {
        page.Append("\n## Grounds\n\n| ground | paragraph | consultation first | available for |\n|---|---|---|---|\n");
        foreach (var ground in Enum.GetValues<Ground>())
        {
            var kinds = Enum.GetValues<RequestKind>().Where(k => Grounds.Of(k).Contains(ground)).Select(k => $"{Kebab.Of(k)} {Grounds.ParagraphOf(ground, k)}");
            page.Append($"| {Kebab.Of(ground)} | {Grounds.ParagraphOf(ground)} | {(Grounds.NeedsConsultation(ground) ? "yes" : "")} | {string.Join(", ", kinds)} |\n");
        }
    }

    /// <summary>Of two items that stand apart, the case shows the one that comes earlier here.</summary>
    private static void Furthest(StringBuilder page)
    {
        var states = Enum.GetValues<ItemState>();
        page.Append("\n## How a case of several items shows\n\nOf items that stand apart it shows the furthest, in this order; the rest as the first item stands.\n\n");
        var ranked = states.Select(s => (State: s, Before: states.Count(other => Shown(s, other) == s && Shown(other, s) == s))).OrderByDescending(s => s.Before).ThenBy(s => s.State);
        foreach (var (state, before) in ranked.Where(s => s.Before > 1))
            page.Append($"- {Kebab.Of(state)}, before {before} others: beside one received {AggregateState.Of([At(ItemState.Received), At(state)])}\n");
    }

    private static ItemState Shown(ItemState one, ItemState other) => AggregateState.Of([At(one), At(other)]).Furthest;

    private static Item At(ItemState state) => new() { Number = 1, State = state };
}
