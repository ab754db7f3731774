namespace RequestRouter.Convention.Model.Cases;

/// <summary>An instant at which a procedure reports that it is still open.</summary>
/// <param name="Name">Unique within its procedure: <c>reminder-1</c>, <c>window</c>.</param>
/// <param name="At">In UTC.</param>
/// <param name="IsFinal">Whether the procedure's own time is then over; an earlier limit only reminds.</param>
public sealed record Limit(string Name, DateTimeOffset At, bool IsFinal)
{
    /// <summary>A first reminder half-way, then a final limit of this name.</summary>
    internal static IReadOnlyList<Limit> ReminderThen(DateTimeOffset from, DateTimeOffset end, string final) =>
        [new Limit("reminder-1", from + ((end - from) / 2), false), new Limit(final, end, true)];
}
