using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>Which cases an order means, for its reader.</summary>
public sealed class ReplaySelection(CaseStore cases, CaseLists lists)
{
    /// <summary>Cases of one replay; who has more orders several periods.</summary>
    public const int Most = 100_000;

    private const int PageSize = 500;

    /// <summary>In the order of their ids, each once; one more than <see cref="Most"/> where there are more.</summary>
    public async Task<IReadOnlyList<CaseId>> FindAsync(Replay replay, CancellationToken cancellationToken)
    {
        if (replay.Order.Cases is { } named)
        {
            return [.. named.Distinct().Order()];
        }

        var found = new List<CaseId>();
        await foreach (var id in replay.Reader is { } state ? OfAsync(state, replay.Order, cancellationToken) : cases.ReadCaseIdsAsync(replay.Order.From, replay.Order.To, cancellationToken))
        {
            found.Add(id);
            if (found.Count > Most)
            {
                break;
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>A State's own cases: nobody learns from the number how many others there are.</summary>
    private async IAsyncEnumerable<CaseId> OfAsync(StateCode state, ReplayOrder order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CaseId? after = null;
        do
        {
            var page = await lists.ReadAsync(state, new CaseFilter(), after, PageSize, cancellationToken);
            foreach (var listed in page.Cases.Where(listed => !(listed.UpdatedAt < order.From) && !(listed.UpdatedAt >= order.To)))
            {
                yield return listed.CaseId;
            }

            after = page.Cursor;
        }
        while (after is not null);
    }
}
