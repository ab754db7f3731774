using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Engine;

/// <summary>The one engine that runs every kind of case from its table.</summary>
internal static class Advancing
{
    public static Outcome Advance(Case? before, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked) =>
        Articles.Article40.Clauses.Cite(Decide(before, occurrence, now, register, practice, linked), before, register);

    private static Outcome Decide(Case? before, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
    {
        if (before is null)
            return occurrence is Communicated { Communication: var opening }
                ? Reception.Open(opening, occurrence, now, register, practice, linked)
                : Rejection.For(Failure.Conflict("", "No case stands behind this time limit."));
        var draft = new Draft(before, Machines.Of(before.Kind), now, register, practice, linked);
        switch (occurrence)
        {
            case Communicated { Communication: var communication }:
                Speaking.Hear(draft, communication);
                break;
            case LimitElapsed elapsed:
                Elapsing.Come(draft, elapsed);
                break;
            case LinkedStep { Linked: var other }:
                if (draft.Machine.Linked is { } follow)
                    follow(draft, other);
                else
                    draft.Fail(Failure.Conflict("", "Nothing in this case rests on another."));
                break;
        }
        return draft.Failed ? Rejection.For(draft.Failures) : Finish(draft, occurrence);
    }

    /// <summary>Clocks, notices and the case as it stands then.</summary>
    public static Step Finish(Draft draft, Occurrence occurrence)
    {
        Clocks.Settle(draft);
        foreach (var (tell, citation, items) in draft.Told)
            Deliver(draft, tell, citation, items);
        var after = draft.After with
        {
            Items = draft.Items,
            State = AggregateState.Of(draft.Items),
            Procedures = [.. draft.Procedures],
            StepCount = draft.Before.StepCount + 1,
            UpdatedAt = draft.Now,
            Rulebook = Rulebook.Current,
            Remarked = Remarked.With(draft.After.Remarked, draft.Remarks, draft.Now),
        };
        return new Step
        {
            Number = after.StepCount,
            Rulebook = Rulebook.Current,
            At = draft.Now,
            Occurrence = occurrence,
            Changes = draft.Changes,
            Notices = draft.Notices,
            Opened = draft.Opened,
            Concluded = draft.Concluded,
            Wakes = draft.Machine.Wakes?.Invoke(draft.Before, after),
            Remarks = Rejection.Capped(draft.Remarks),
            After = after,
        };
    }

    private static void Deliver(Draft draft, Tell tell, string citation, IReadOnlyList<int>? items)
    {
        if (tell.To != Side.Requested)
            Deliver(draft, draft.Before.Requesting, tell, citation, items);
        if (tell.To != Side.Requesting)
            Deliver(draft, draft.Before.Requested, tell, citation, items);
    }

    private static void Deliver(Draft draft, StateCode to, Tell tell, string citation, IReadOnlyList<int>? items)
    {
        DateTimeOffset? due = null;
        foreach (var procedure in draft.Opened)
        {
            if (procedure.Kind == tell.DueWith && procedure.Awaiting == to)
                due = procedure.Limits[^1].At;
        }
        draft.Tell(to, tell.Type, citation, tell.Text, due, items, tell.Carries && draft.Said is not null);
    }
}
