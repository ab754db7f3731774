namespace RequestRouter.Convention.Engine;

/// <summary>Makes notices to the States of a case of what the rules say that they are told.</summary>
internal static class Telling
{
    public static void Deliver(Draft draft, Told told)
    {
        if (told.Tell.To != Side.Requested)
            Deliver(draft, draft.Before.Requesting, told);
        if (told.Tell.To != Side.Requesting)
            Deliver(draft, draft.Before.Requested, told);
    }

    private static void Deliver(Draft draft, StateCode to, Told told)
    {
        DateTimeOffset? due = null;
        foreach (var procedure in draft.Opened)
        {
            if (procedure.Kind == told.Tell.DueWith && procedure.Awaiting == to)
                due = procedure.Limits[^1].At;
        }
        draft.Tell(to, told.Tell.Type, told.Citation, told.Tell.Text, due, told.Items, told.Tell.Carries && draft.Said is not null);
    }
}
