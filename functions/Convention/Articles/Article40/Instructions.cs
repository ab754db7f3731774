using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Instructions of whoever gives information unasked may have an end; then both are told, and the information is free of them, 40(5).</summary>
internal static class Instructions
{
    public static readonly ClockRow End = new("instructions", Side.Requested, "40(5)", (d, items) => [new Limit("end", d.Items[items[0] - 1].InstructionsUntil!.Value, true)])
    {
        While = StateSet.Of(ItemState.Sent, ItemState.Acknowledged, ItemState.Filed, ItemState.Converted),
        If = Running,
        PerItem = true,
        Reminder = "The sender's instructions end.",
        Lapse = "The sender's handling instructions have come to their end; they bind no more.",
    };

    [Provision("40(5)")]
    public static IEnumerable<Failure> Limited(Submission submission)
    {
        if (submission.Content.ForKind?.HandlingUntil is not { } until)
            yield break;
        if (submission.Content.ForKind.Handling is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/handling", "40(5)", "Say what is to be observed until then.");
        if (until <= submission.Now)
            yield return new Failure("/content/forKind/handlingUntil", Codes.ContentInvalid, "40(5)", "The instructions would be over already.");
    }

    public static bool Running(Draft draft, Item item) => item.InstructionsUntil > draft.Now;

    public static IReadOnlyList<Item> Remember(Submission submission, ItemState state) =>
        [.. Reception.Itemize(submission, state).Select(i => i with { InstructionsUntil = submission.Content.ForKind?.HandlingUntil })];
}
