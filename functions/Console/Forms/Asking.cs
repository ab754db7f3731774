using System.Text.Json.Nodes;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.WebConsole.Forms;

/// <summary>What a form is filled with.</summary>
/// <param name="Body">What was answered so far.</param>
/// <param name="Required">Pointers of what must be there, beyond the schema.</param>
/// <param name="Items">Numbers of the items that it may be said of.</param>
/// <param name="Failures">What is wrong.</param>
/// <param name="Adding">The pointer of the list that one more value is asked for; null for none.</param>
/// <param name="Grounds">Whether each ground may be named; null where that is not known.</param>
/// <param name="Evidence">The items that may be named as evidence; null or empty where their ids are written.</param>
public sealed record Asking(JsonObject Body, IReadOnlyCollection<string> Required, IReadOnlyList<int> Items, IReadOnlyList<FieldFailure> Failures, string? Adding = null, IReadOnlyList<MoveGround>? Grounds = null, IReadOnlyList<EvidenceDetail>? Evidence = null)
{
    public IReadOnlyList<FieldFailure> FailuresAt(string pointer) => [.. Failures.Where(failure => failure.Pointer == pointer)];
}
