using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>A word of a State that a procedure of a case waits for.</summary>
/// <param name="Procedure">Its kind, as <c>consultation-refuse</c>.</param>
/// <param name="Items">Numbers of the items it is about; empty for the case as a whole.</param>
/// <param name="Citation">The paragraph it serves; null where it is practice, which the Convention does not ask for.</param>
/// <param name="Asked">What the State is asked for: one English sentence.</param>
/// <param name="DueAt">When its time ends (UTC); it may have passed.</param>
/// <param name="Silence">What it means when the State says nothing by then: never a decision.</param>
/// <param name="Moves">What the State may say about these items now, each with its paragraph.</param>
public sealed record AwaitedWord(
    string Procedure, IReadOnlyList<int> Items, string? Citation, string Asked, DateTimeOffset DueAt, string Silence, IReadOnlyList<OpenMove> Moves)
{
    public static AwaitedWord Of(Case @case, Procedure procedure, IReadOnlyList<Move> open) => new(
        procedure.Kind,
        procedure.Items,
        Cited.Of(procedure.Citation),
        @case.ReminderOf(procedure),
        procedure.Limits[^1].At,
        @case.SilenceOf(procedure),
        [.. open.Where(move => procedure.Items.Count == 0 || procedure.Items.Any(move.Items.Contains)).Select(OpenMove.Of)]);
}
