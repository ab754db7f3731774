using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>A procedure that is open, whose turn it is, and when its limits elapse.</summary>
/// <param name="Citation">The paragraph it serves; null where it is practice, which the Convention does not ask for.</param>
/// <param name="Reminder">What the awaited State is reminded of: one English sentence.</param>
/// <param name="NextLimit">Its name, as <c>reminder-1</c>; null where no limit is left.</param>
/// <param name="NextLimitAt">UTC.</param>
/// <param name="Limits">All that are still to come, the next one first; the last is the end of its window.</param>
public sealed record ProcedureView(
    string Id, string Kind, StateCode Awaiting, string? Citation, string Reminder, string? NextLimit, DateTimeOffset? NextLimitAt, IReadOnlyList<Limit> Limits)
{
    public static ProcedureView Of(Case @case, Procedure procedure)
    {
        var next = procedure.Next();
        return new(procedure.Id, procedure.Kind, procedure.Awaiting, Cited.Of(procedure.Citation), @case.ReminderOf(procedure), next?.Name, next?.At, [.. procedure.Limits.Skip(procedure.Elapsed)]);
    }
}
