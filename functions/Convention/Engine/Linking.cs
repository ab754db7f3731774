namespace RequestRouter.Convention.Engine;

/// <summary>A case that rests on this one moved.</summary>
internal static class Linking
{
    public static void Follow(Draft draft, LinkedCase other)
    {
        if (draft.Machine.Linked is not { } row)
            draft.Fail(Failure.Conflict(Citation.Technical, "Nothing in this case rests on another."));
        else if (row.Closed(draft, other) is { } closed)
            draft.Stop(closed);
        else
            Following.Follow(draft, row.Then(draft, other));
    }
}
