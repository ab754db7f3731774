using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>The open moves of a case, from the same table and the same rules that decide a step.</summary>
internal static class Moves
{
    public static IReadOnlyList<Move> OpenTo(Case @case, StateCode state, DateTimeOffset now, Register register, Practice practice, AuthorityRole? role, Rulebooks rulebooks)
    {
        if (state != @case.Requesting && state != @case.Requested)
            return [];
        var machine = rulebooks.Of(@case);
        if (role is { } speaker && !machine.Speakers.Contains(speaker))
            return [];
        var draft = new Draft(@case, machine, now, register, practice, LinkedCases.None);
        var side = state == @case.Requesting ? Side.Requesting : Side.Requested;
        var moves = new List<Move>();
        foreach (var type in CommunicationTypes.All)
        {
            if (OpenOf(draft, type, side, state) is { } move)
                moves.Add(move);
        }
        if (side == Side.Requested && WholeDecision.Open(moves) is { } decision)
            moves.Add(decision);
        return moves;
    }

    private static Move? OpenOf(Draft draft, CommunicationType type, Side side, StateCode state)
    {
        SortedSet<int>? items = null;
        MoveRow? first = null;
        foreach (var row in draft.Machine.RowsOf(type))
        {
            if (row.By != Side.Both && row.By != side)
                continue;
            foreach (var item in draft.Items)
            {
                if (!row.From.Has(item.State) || Speaking.Closed(draft, row, item) is not null)
                    continue;
                first ??= row;
                (items ??= []).Add(item.Number);
            }
        }
        return first is null ? null : new Move(type.Name, [.. items!], Articles.Article40.Unasked.Cited(draft.Before.GivenUnasked, first.Citation), type.Summary, Until(draft, items!, state))
        {
            Terms = type == CommunicationTypes.Deliver ? draft.Register.TermsOf(state, state == draft.Before.Requesting ? draft.Before.Requested : draft.Before.Requesting, draft.Now) : null,
        };
    }

    private static DateTimeOffset? Until(Draft draft, SortedSet<int> items, StateCode state)
    {
        DateTimeOffset? until = null;
        foreach (var procedure in draft.Procedures)
        {
            if (procedure.Awaiting == state && procedure.Next() is not null && procedure.Items.Any(items.Contains)
                && (until is null || procedure.Limits[^1].At < until))
                until = procedure.Limits[^1].At;
        }
        return until;
    }
}
