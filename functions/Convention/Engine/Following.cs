namespace RequestRouter.Convention.Engine;

/// <summary>Makes so what the rules of a table say that follows, in their order.</summary>
internal static class Following
{
    /// <param name="draft">The step in the making.</param>
    /// <param name="consequences">What follows; all of it is said before the first is made so.</param>
    public static void Follow(Draft draft, IEnumerable<Consequence> consequences)
    {
        foreach (var consequence in consequences.ToArray())
            Follow(draft, consequence);
    }

    private static void Follow(Draft draft, Consequence consequence)
    {
        switch (consequence)
        {
            case Told { First: true } told:
                Telling.Deliver(draft, told);
                break;
            case Told told:
                draft.Told.Add(told);
                break;
            case CaseRemembers { With: var with }:
                draft.Remember(with);
                break;
            case ItemRemembers { Item: var item }:
                draft.Items[item.Number - 1] = item;
                break;
            case ItemMoves move:
                draft.Move(move.Item - 1, move.To, move.Transition);
                break;
            case Opens { Procedure: var kind }:
                draft.Open(kind);
                break;
            case Concludes { Procedure: var kind }:
                draft.Conclude(kind);
                break;
            case ConcludesOfAffected { Procedure: var kind }:
                draft.ConcludeOfAffected(kind);
                break;
            case Restarts { Procedure: var kind }:
                draft.Restart(kind);
                break;
        }
    }
}
