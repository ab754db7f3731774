using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>A State said something: finds the row that allows it for each item, checks them all, and applies them all or none.</summary>
internal static class Speaking
{
    private static readonly Tell RecordedByRequesting = new(Side.Requested, "fact-recorded", "The other State reports a fact; it is on record, and moves nothing where the case stands.");
    private static readonly Tell RecordedByRequested = RecordedByRequesting with { To = Side.Requesting };

    [Cites(A40_13)]
    public static void Hear(Draft draft, Communication communication)
    {
        if (communication.Is.OpensCase)
            draft.Fail(Failure.Conflict(draft.Paragraphs.Writing, "A request that was sent is a written record and is not edited; file a supplement, or a new request under a new reference."));
        else if (Articles.Article40.Channels.SpeakerIsParty(draft, communication, draft.Machine.Speakers) is { } stranger)
            draft.Stop(stranger);
        else if (communication is Decide decision)
            WholeDecision.Hear(draft, decision);
        else
            Say(draft, communication);
    }

    /// <summary>Why the row is not open for this item, whatever is said; null when it is. What only guides closes nothing.</summary>
    internal static Failure? Closed(Draft draft, MoveRow row, Item item)
    {
        if (row.Forbidden is { } forbidden && draft.Binds(forbidden))
            return forbidden with { Pointer = draft.At };
        foreach (var rule in row.Open)
        {
            if (rule(draft) is { } failure && draft.Binds(failure))
                return failure;
        }
        foreach (var rule in row.OpenOf)
        {
            if (rule(draft, item) is { } failure && draft.Binds(failure))
                return failure;
        }
        return null;
    }

    /// <summary>Says one communication, or one part of a decision that has several, on the draft.</summary>
    internal static void Say(Draft draft, Communication communication)
    {
        draft.Hear(communication);
        var failed = draft.Failures.Count;
        var side = communication.From == draft.Before.Requesting ? Side.Requesting : Side.Requested;
        var plan = Plan(draft, communication, draft.Machine.RowsOf(communication.Is), side);
        if (draft.Failures.Count > failed)
            return;
        foreach (var (row, affected) in plan)
        {
            draft.About(affected);
            Check(draft, row);
        }
        if (draft.Failures.Count > failed)
            return;
        foreach (var (row, affected) in plan)
        {
            draft.About(affected);
            Apply(draft, row);
        }
    }

    /// <summary>The row of each item meant. Without named items, every item for which a row is open is meant.</summary>
    private static List<(MoveRow Row, List<int> Affected)> Plan(Draft draft, Communication communication, ReadOnlySpan<MoveRow> rows, Side side)
    {
        var plan = new List<(MoveRow Row, List<int> Affected)>(1);
        if (communication.Items is { } named)
        {
            for (var i = 0; i < named.Count; i++)
            {
                if (named[i] < 1 || named[i] > draft.Items.Length)
                    draft.Fail(new Failure($"{draft.At}/items/{i}", Codes.ContentInvalid, Citation.Technical, "The case has no item of this number."));
                else if (RowFor(rows, side, draft.Items[named[i] - 1].State) is not { } row)
                    Misplace(draft, communication, rows, side, $"{draft.At}/items/{i}", draft.Items[named[i] - 1].State);
                else if (Closed(draft, row, draft.Items[named[i] - 1]) is { } failure && !communication.Is.IsReport)
                    draft.Fail(failure);
                else
                    Enter(plan, row, named[i] - 1);
            }
            if (named.Count == 0)
                draft.Fail(new Failure($"{draft.At}/items", Codes.ContentInvalid, Citation.Technical, "Name at least one item, or leave the member out."));
            return plan;
        }
        Failure? closed = null;
        for (var i = 0; i < draft.Items.Length; i++)
        {
            if (RowFor(rows, side, draft.Items[i].State) is not { } row)
                continue;
            if (Closed(draft, row, draft.Items[i]) is { } failure)
                closed ??= failure;
            else
                Enter(plan, row, i);
        }
        if (plan.Count > 0)
            return plan;
        if (closed is null)
            Misplace(draft, communication, rows, side, draft.At, draft.Before.State.Furthest);
        else if (!communication.Is.IsReport)
            draft.Fail(closed);
        else
            EnterAll(draft, plan, rows, side);
        return plan;
    }

    /// <summary>A report of what the text has something against, of every item that it can be about.</summary>
    private static void EnterAll(Draft draft, List<(MoveRow Row, List<int> Affected)> plan, ReadOnlySpan<MoveRow> rows, Side side)
    {
        for (var i = 0; i < draft.Items.Length; i++)
        {
            if (RowFor(rows, side, draft.Items[i].State) is { } row)
                Enter(plan, row, i);
        }
    }

    /// <summary>Where the matter does not stand so, a move is not open; a fact is on record, moves nothing, and the other State is told.</summary>
    private static void Misplace(Draft draft, Communication communication, ReadOnlySpan<MoveRow> rows, Side side, string pointer, ItemState state)
    {
        var failure = NotHere(draft, rows, side, pointer, state);
        if (!communication.Is.IsReport || !MaySay(rows, side))
        {
            draft.Fail(failure);
            return;
        }
        draft.Remark(failure with { Detail = $"'{communication.Is.Name}' is on record and moves nothing where the matter stands ({Kebab.Of(state)})." });
        if (draft.Told.All(t => t.Tell != Recorded(side)))
            draft.Told.Add(new Told(Recorded(side), failure.Paragraph, communication.Items));
    }

    private static Tell Recorded(Side side) => side == Side.Requesting ? RecordedByRequesting : RecordedByRequested;

    private static bool MaySay(ReadOnlySpan<MoveRow> rows, Side side)
    {
        foreach (var row in rows)
        {
            if (row.By == Side.Both || row.By == side)
                return true;
        }
        return false;
    }

    private static void Enter(List<(MoveRow Row, List<int> Affected)> plan, MoveRow row, int index)
    {
        foreach (var (planned, affected) in plan)
        {
            if (!ReferenceEquals(planned, row))
                continue;
            if (!affected.Contains(index))
                affected.Add(index);
            return;
        }
        plan.Add((row, [index]));
    }

    private static MoveRow? RowFor(ReadOnlySpan<MoveRow> rows, Side side, ItemState state)
    {
        foreach (var row in rows)
        {
            if ((row.By == Side.Both || row.By == side) && row.From.Has(state))
                return row;
        }
        return null;
    }

    private static Failure NotHere(Draft draft, ReadOnlySpan<MoveRow> rows, Side side, string pointer, ItemState state)
    {
        foreach (var row in rows)
        {
            if (row.By != Side.Both && row.By != side && row.From.Has(state))
                return Failure.Conflict(row.Citation, "This is for the other State to say.", pointer);
        }
        return Failure.Conflict(Shared(rows) ?? draft.Machine.Serves ?? draft.Said!.Is.Citation, $"'{draft.Said!.Is.Name}' is not open to this State where the matter stands ({Kebab.Of(state)}).", pointer);
    }

    /// <summary>The paragraph under which the word is said in such a case, wherever the matter stands; null where it is not one.</summary>
    private static Citation? Shared(ReadOnlySpan<MoveRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Citation != rows[0].Citation)
                return null;
        }
        return rows.Length > 0 ? rows[0].Citation : null;
    }

    private static void Check(Draft draft, MoveRow row)
    {
        if (draft.Said!.Is.IsReport || draft.IsGuided)
            RemarkClosed(draft, row);
        if (row.Examines is { } examines)
            Take(draft, examines(draft));
        foreach (var rule in row.Checks)
            draft.Fail(rule(draft));
        foreach (var rule in row.ChecksOf)
        {
            foreach (var index in draft.Affected)
                draft.Fail(rule(draft, draft.Items[index]));
        }
        foreach (var rule in row.Remarks)
            draft.Remark(rule(draft));
        foreach (var rule in row.RemarksOf)
        {
            foreach (var index in draft.Affected)
                draft.Remark(rule(draft, draft.Items[index]));
        }
    }

    private static void Take(Draft draft, Examination examination)
    {
        foreach (var failure in examination.Stops)
            draft.Stop(failure);
        foreach (var remark in examination.Remarks)
            draft.Remark(remark);
    }

    /// <summary>All that would close the row to a move, or would do so if no treaty governed.</summary>
    private static void RemarkClosed(Draft draft, MoveRow row)
    {
        if (row.Forbidden is { } contrary)
            Against(draft, contrary with { Pointer = draft.At });
        foreach (var rule in row.Open)
            Against(draft, rule(draft));
        foreach (var rule in row.OpenOf)
        {
            foreach (var index in draft.Affected)
                Against(draft, rule(draft, draft.Items[index]));
        }
    }

    private static void Against(Draft draft, Failure? failure)
    {
        if (draft.Said!.Is.IsReport)
            draft.Remark(failure);
        else
            draft.Fail(failure);
    }

    private static void Apply(Draft draft, MoveRow row)
    {
        var numbers = row.OfCase ? null : new int[draft.Affected.Count];
        for (var i = 0; numbers is not null && i < numbers.Length; i++)
        {
            var index = draft.Affected[i];
            numbers[i] = draft.Items[index].Number;
            Carry(draft, row, index);
        }
        foreach (var kind in row.Concludes)
            draft.Conclude(kind);
        if (row.Then is { } then)
            Following.Follow(draft, then(draft));
        foreach (var tell in row.Tells)
            draft.Told.Add(new Told(tell, row.Citation, numbers));
    }

    private static void Carry(Draft draft, MoveRow row, int index)
    {
        var item = draft.Items[index];
        var to = row.Goes?.Invoke(draft, item) ?? (row.Resumes ? item.Paused ?? item.State : row.To ?? item.State);
        if (row.Marks is { } marks)
            draft.Items[index] = marks(draft, item);
        if (row.Pauses && to != item.State)
            draft.Items[index] = draft.Items[index] with { Paused = item.State };
        else if (row.Resumes || (to != item.State && draft.Said!.Is.IsReport))
            draft.Items[index] = draft.Items[index] with { Paused = null };
        draft.Move(index, to, row.Id);
    }
}
