namespace RequestRouter.Convention.Engine;

/// <summary>A decision of several parts arrives whole: every part is checked, and all are taken or none.</summary>
internal static class WholeDecision
{
    [Provision(A40_25)]
    [Provision(A40_28)]
    public static void Hear(Draft draft, Decide decision)
    {
        var parts = decision.Parts ?? [];
        if (parts.Count == 0)
            draft.Fail(Failure.Missing("/parts", Citation.Technical, "A decision has at least one part."));
        if (decision.From != draft.Before.Requested)
            draft.Fail(Failure.Conflict(Citation.Technical, "Decisions are the requested State's."));
        var taken = new HashSet<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            draft.GoTo($"/parts/{i}");
            if (Unsound(draft, parts[i], taken) is { } failure)
                draft.Fail(failure);
            else
                Speaking.Say(draft, parts[i] with { Id = decision.Id, From = decision.From, Authority = decision.Authority });
        }
        draft.Hear(decision);
    }

    /// <summary>Open when any of its parts is, each under its own paragraph: that they arrive as one is technical.</summary>
    public static Move? Open(IReadOnlyList<Move> moves)
    {
        var parts = moves.Where(m => Decide.MayHold.Any(t => t.Name == m.Type)).ToArray();
        return parts.Length == 0 ? null : new Move(
            CommunicationTypes.Decide.Name, [.. parts.SelectMany(m => m.Items).Distinct().Order()], Citation.Technical, CommunicationTypes.Decide.Summary,
            parts.Min(m => m.Until));
    }

    private static Failure? Unsound(Draft draft, Communication part, HashSet<int> taken)
    {
        if (!Decide.MayHold.Contains(part.Is))
            return new Failure(draft.At + "/type", Codes.ContentInvalid, Citation.Technical, "This cannot be part of a decision.");
        if (part.Items is not { Count: > 0 } items)
            return Failure.Missing(draft.At + "/items", Citation.Technical, "Say which items this part decides.");
        foreach (var item in items)
        {
            if (!taken.Add(item))
                return new Failure(draft.At + "/items", Codes.ContentInvalid, Citation.Technical, $"Item {item} is decided twice.");
        }
        return null;
    }
}
