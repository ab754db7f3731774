using RequestRouter.Convention.Kinds.Catalogue;

namespace RequestRouter.Convention.Engine;

/// <summary>The one engine that runs every kind of case from its table.</summary>
internal static class Advancing
{
    public static Outcome Advance(Case? before, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked, Rulebooks rulebooks) =>
        Articles.Article40.Clauses.Cite(Decide(before, occurrence, now, register, practice, linked, rulebooks), before, register);

    private static Outcome Decide(Case? before, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked, Rulebooks rulebooks)
    {
        if (before is null)
            return occurrence is Communicated { Communication: var opening }
                ? Reception.Open(opening, occurrence, now, register, practice, linked, rulebooks)
                : Rejection.For(Failure.Conflict(Citation.Technical, "No case stands behind this time limit."));
        var draft = new Draft(before, rulebooks.Of(before), now, register, practice, linked);
        switch (occurrence)
        {
            case Communicated { Communication: var communication }:
                Speaking.Hear(draft, communication);
                break;
            case LimitElapsed elapsed:
                Elapsing.Come(draft, elapsed);
                break;
            case LinkedStep { Linked: var other }:
                Linking.Follow(draft, other);
                break;
        }
        return draft.Failed ? Rejection.For(draft.Failures) : Finish(draft, occurrence);
    }

    /// <summary>Clocks, notices and the case as it stands then.</summary>
    public static Step Finish(Draft draft, Occurrence occurrence)
    {
        Clocks.Settle(draft);
        foreach (var told in draft.Told)
            Telling.Deliver(draft, told);
        var after = draft.After with
        {
            Items = draft.Items,
            State = AggregateState.Of(draft.Items),
            Procedures = [.. draft.Procedures],
            StepCount = draft.Before.StepCount + 1,
            UpdatedAt = draft.Now,
            Remarked = Remarked.With(draft.After.Remarked, draft.Remarks, draft.Now),
        };
        return new Step
        {
            Number = after.StepCount,
            Rulebook = after.Rulebook,
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
}
