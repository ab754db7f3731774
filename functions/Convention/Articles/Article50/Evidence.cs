using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Refusal for want of sufficient and timely evidence, or for trivial value, 50(7).</summary>
internal static class Evidence
{
    /// <summary>What is missing is asked for before its absence is held against the request; a practice, which a State may give up.</summary>
    [Provision(A50_7)]
    public static Failure? AskedFirst(Facts facts, Item item) =>
        facts.Practice.AskBeforeEvidenceRefusal && !item.Asked && Reasons.Of(facts).Any(r => r.Ground == Ground.InsufficientEvidence && Reasons.Covers(r, item))
            ? new Failure(facts.At + "/reasons", Codes.AskFirst, A50_7, "Ask for the evidence that is missing first.")
            : null;
}
