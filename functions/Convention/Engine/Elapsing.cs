using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>A limit of an open procedure came. Silence has no legal effect: a limit reminds, tells, or opens a move.</summary>
internal static class Elapsing
{
    /// <summary>The limit of a procedure that begins again after what elapsed was told.</summary>
    private const string Again = "again";

    public static void Come(Draft draft, LimitElapsed elapsed)
    {
        var index = draft.Procedures.FindIndex(p => p.Id == elapsed.ProcedureId);
        if (index < 0 || draft.Procedures[index].Next() is not { } limit || limit.Name != elapsed.Limit)
        {
            draft.Fail(Failure.Conflict(Citation.Technical, "This procedure does not wait for this limit."));
            return;
        }
        if (draft.Now < limit.At)
        {
            draft.Fail(Failure.Conflict(Citation.Technical, "This limit has not come yet."));
            return;
        }
        var procedure = draft.Procedures[index] = draft.Procedures[index] with { Elapsed = draft.Procedures[index].Elapsed + 1 };
        var clock = draft.Machine.Clock(procedure.Kind)!;
        if (limit.IsFinal)
            End(draft, clock, procedure, limit);
        else
            Remind(draft, clock, procedure);
    }

    private static void Remind(Draft draft, ClockRow clock, Procedure procedure)
    {
        var items = procedure.Items.Count == 0 ? null : procedure.Items;
        draft.Tell(procedure.Awaiting, procedure.Kind + "-reminder", clock.Citation, clock.Reminder, procedure.Limits[^1].At, items);
        if (clock.Awaits == Side.Both)
            draft.Tell(draft.Before.Requested, procedure.Kind + "-reminder", clock.Citation, clock.Reminder, procedure.Limits[^1].At, items);
    }

    private static void End(Draft draft, ClockRow clock, Procedure procedure, Limit limit)
    {
        if (clock.AtEnd is { } atEnd)
            Following.Follow(draft, atEnd(draft, procedure));
        if (clock.Recurs)
        {
            draft.Conclude(draft.Procedures.FindIndex(p => p.Id == procedure.Id));
            draft.Open(clock.Lapse is null ? clock : clock with { Limits = (d, items) => [.. clock.Limits(d, items).Select(l => l with { Name = Again })] }, procedure.Items);
        }
        if (clock.Lapse is not { } lapse || limit.Name == Again)
        {
            Remind(draft, clock, procedure);
            return;
        }
        var items = procedure.Items.Count == 0 ? null : procedure.Items;
        draft.Tell(draft.Before.Requesting, procedure.Kind + "-elapsed", clock.Citation, lapse, null, items);
        draft.Tell(draft.Before.Requested, procedure.Kind + "-elapsed", clock.Citation, lapse, null, items);
    }
}
