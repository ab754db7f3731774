using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>After every step each clock runs exactly where the items say that it must: none is forgotten, none runs on.</summary>
internal static class Clocks
{
    public static void Settle(Draft draft)
    {
        if (All(draft, ItemState.Closed))
        {
            for (var i = draft.Procedures.Count - 1; i >= 0; i--)
                draft.Conclude(i);
            return;
        }
        var ended = All(draft, draft.Machine.Final);
        for (var i = draft.Procedures.Count - 1; i >= 0; i--)
            Prune(draft, i, ended);
        foreach (var clock in draft.Machine.Clocks)
        {
            if (clock.While is { } standing)
                OpenFor(draft, clock, standing);
        }
    }

    private static void Prune(Draft draft, int index, bool ended)
    {
        var procedure = draft.Procedures[index];
        if (procedure.Items.Count == 0)
        {
            if (ended || (draft.Machine.Clock(procedure.Kind) is { Watches: { } watched } && !Any(draft, watched)))
                draft.Conclude(index);
            return;
        }
        if (draft.Machine.Clock(procedure.Kind) is not { While: { } standing } clock)
            return;
        var left = 0;
        foreach (var number in procedure.Items)
            left += Stands(draft, clock, standing, draft.Items[number - 1]) ? 1 : 0;
        if (left == 0 || (clock.All && !All(draft, standing)))
            draft.Conclude(index);
        else if (left < procedure.Items.Count)
            draft.Procedures[index] = procedure with { Items = [.. procedure.Items.Where(n => Stands(draft, clock, standing, draft.Items[n - 1]))] };
    }

    private static void OpenFor(Draft draft, ClockRow clock, StateSet standing)
    {
        if (clock.All && !All(draft, standing))
            return;
        List<int>? items = null;
        foreach (var item in draft.Items)
        {
            if (Stands(draft, clock, standing, item) && !Runs(draft, clock.Kind, item.Number))
            {
                if (clock.PerItem)
                    draft.Open(clock, [item.Number]);
                else
                    (items ??= []).Add(item.Number);
            }
        }
        if (items is not null)
            draft.Open(clock, items);
    }

    private static bool Stands(Draft draft, ClockRow clock, StateSet standing, Item item) =>
        standing.Has(item.State) && (clock.If is null || clock.If(draft, item));

    private static bool Runs(Draft draft, string kind, int item)
    {
        foreach (var procedure in draft.Procedures)
        {
            if (procedure.Kind != kind)
                continue;
            foreach (var number in procedure.Items)
            {
                if (number == item)
                    return true;
            }
        }
        return false;
    }

    private static bool Any(Draft draft, StateSet standing)
    {
        foreach (var item in draft.Items)
        {
            if (standing.Has(item.State))
                return true;
        }
        return false;
    }

    internal static bool All(Draft draft, StateSet standing)
    {
        foreach (var item in draft.Items)
        {
            if (!standing.Has(item.State))
                return false;
        }
        return true;
    }
}
