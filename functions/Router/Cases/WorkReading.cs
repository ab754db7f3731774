using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Reads pages of a State's work list: which cases are on one the index tells, or the claims of the officer who asks; what is shown is read from the cases
/// themselves, so that a key that lags behind shows nothing that is over.
/// </summary>
public sealed class WorkReading(WorkIndex index, CaseStore cases, ClaimStore claims, PartyStore parties, TimeProvider time)
{
    /// <summary>How often a page that a filter has thinned out is filled up.</summary>
    private const int MostRounds = 4;

    /// <summary>First what is due first, what is after a place.</summary>
    /// <param name="by">Who asks.</param>
    public async Task<WorkList> ReadAsync(StateCode state, string by, WorkFilter filter, WorkPlace? after, int limit, CancellationToken cancellationToken)
    {
        var held = await claims.ReadAllAsync(state, cancellationToken);
        if (filter.Claimed == WorkClaimed.Me)
        {
            return await ReadOwnAsync(state, by, filter, after, limit, held, cancellationToken);
        }

        var found = new List<WorkEntry>();
        for (int rounds = 0; ; rounds++)
        {
            (var waiting, after) = await index.ReadAsync(state, filter, after, limit - found.Count, cancellationToken);
            found.AddRange((await EntriesAsync(state, waiting, held, cancellationToken)).Where(entry => filter.Takes(entry, by)));
            if (after is null || found.Count == limit || rounds == MostRounds)
            {
                return new(found, after?.ToString());
            }
        }
    }

    /// <summary>In the order of the words of references that begin with a text, what is after a place.</summary>
    public async Task<WorkList> SearchAsync(StateCode state, string by, WorkFilter filter, string text, WordPlace? after, int limit, CancellationToken cancellationToken)
    {
        var held = claims.ReadAllAsync(state, cancellationToken);
        var (found, last) = await index.SearchAsync(state, filter, text, after, limit, cancellationToken);
        return new([.. (await EntriesAsync(state, found, await held, cancellationToken)).Where(entry => filter.Takes(entry, by))], last?.ToString());
    }

    /// <summary>What the officer deals with: no more than one may hold.</summary>
    private async Task<WorkList> ReadOwnAsync(
        StateCode state, string by, WorkFilter filter, WorkPlace? after, int limit, IReadOnlyDictionary<CaseId, HeldClaim> held, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(state, [.. held.Values.Where(one => one.Claim.By == by).Select(one => one.CaseId)], held, cancellationToken);
        var behind = entries.Where(entry => filter.Takes(entry, by)).Select(entry => (Entry: entry, Place: new WorkPlace(entry.DueAt, entry.CaseId).ToString()))
            .Where(one => after is null || string.CompareOrdinal(one.Place, after.ToString()) > 0).OrderBy(one => one.Place, StringComparer.Ordinal).ToList();
        return new([.. behind.Take(limit).Select(one => one.Entry)], behind.Count > limit ? behind[limit - 1].Place : null);
    }

    private async Task<IReadOnlyList<WorkEntry>> EntriesAsync(
        StateCode state, IReadOnlyList<CaseId> found, IReadOnlyDictionary<CaseId, HeldClaim> held, CancellationToken cancellationToken)
    {
        var register = await parties.ReadAsync(cancellationToken);
        var read = await Task.WhenAll(found.Select(caseId => cases.ReadAsync(caseId, cancellationToken)));
        var now = time.GetUtcNow();
        return [.. read.Select(snapshot => snapshot?.Case).OfType<Case>().Select(@case => WorkEntry.Of(
            @case,
            state,
            @case.MovesOpenTo(state, now, register.Law, register.PracticeOf(@case)),
            held.TryGetValue(@case.Id, out var claim) && claim.Stands(@case, state, now) ? claim.Claim : null)).OfType<WorkEntry>()];
    }
}
