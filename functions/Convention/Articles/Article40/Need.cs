
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>The requesting State says promptly when the assistance is no longer required, and is asked from time to time, 40(26).</summary>
internal static class Need
{
    public const string Check = "need-check";

    [Provision(A40_26)]
    public static Failure? WasAsked(Facts facts) => !facts.Runs(Check)
        ? Failure.Conflict(A40_26, "Nobody asked whether the assistance is still required.", facts.At)
        : null;
}
