namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Instructions of whoever gives information unasked may have an end; then both are told, and the information is free of them, 40(5).</summary>
internal static class Instructions
{
    [Provision(A40_5)]
    public static IEnumerable<Failure> Limited(Submission submission)
    {
        if (submission.Content.ForKind?.HandlingUntil is not { } until)
            yield break;
        if (submission.Content.ForKind.Handling is not { Count: > 0 })
            yield return Failure.Missing("/content/forKind/handling", A40_5, "Say what is to be observed until then.");
        if (until <= submission.Now)
            yield return new Failure("/content/forKind/handlingUntil", Codes.ContentInvalid, A40_5, "The instructions would be over already.");
    }

    public static bool Running(Facts facts, Item item) => item.InstructionsUntil > facts.Now;
}
