using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// What waits for the word of a State, by keys of its list that stand in the order in which it is due, for all cases and for each role and kind; and by the words of references.
/// A page or a count is read by keys, however much waits; only a search that also names a role or kind looks at all that begins with its text.
/// </summary>
public sealed class WorkIndex(StorageClients clients)
{
    /// <summary>What the storage gives at once.</summary>
    private const int MostAtOnce = 1000;

    /// <summary>Where counting ends.</summary>
    internal int MostCounted { get; init; } = MostAtOnce;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);

    /// <summary>Cases that wait, first what is due first, those after a place, at most <paramref name="limit"/>; with the place of the last where there are more.</summary>
    public async Task<(IReadOnlyList<CaseId> Cases, WorkPlace? Last)> ReadAsync(
        StateCode state, WorkFilter filter, WorkPlace? after, int limit, CancellationToken cancellationToken)
    {
        string?[] bounds = [after?.ToString(), filter.DueFrom is { } from ? WorkPlace.DueText(from) : null];
        string lower = bounds.OfType<string>().Max(StringComparer.Ordinal) ?? "";
        var ranges = await Task.WhenAll((await BeginningsAsync(state, filter, cancellationToken)).Select(beginning => KeysAsync(state, beginning, lower, filter.DueBefore, limit + 1, cancellationToken)));
        var found = ranges.SelectMany(range => range).Order(StringComparer.Ordinal).Select(WorkPlace.Parse).Take(limit + 1).ToList();
        return ([.. found.Take(limit).Select(place => place.CaseId)], found.Count > limit ? found[limit - 1] : null);
    }

    /// <summary>
    /// Cases that wait and have a word in their reference from which on it begins with a text, in the order of those words, those after a place, at most
    /// <paramref name="limit"/>; with the place of the last where there are more. When they are due is for the reader to look at.
    /// </summary>
    public async Task<(IReadOnlyList<CaseId> Cases, WordPlace? Last)> SearchAsync(
        StateCode state, WorkFilter filter, string text, WordPlace? after, int limit, CancellationToken cancellationToken)
    {
        string searched = ReferenceWords.Key(text);
        if (searched.Length == 0)
        {
            return ([], null);
        }

        string beginning = ListIndex.AllWords + searched;
        string lower = after is null ? beginning : ListIndex.AllWords + after;
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {lower} and RowKey lt {ListIndex.EndOf(beginning)}")
            + (filter.Role is { } role ? TableClient.CreateQueryFilter($" and role eq {Kebab.Of(role)}") : "")
            + (filter.Kind is { } kind ? TableClient.CreateQueryFilter($" and kind eq {Kebab.Of(kind)}") : "");
        var found = await table.QueryAsync<TableEntity>(range, Math.Min(limit + 1, MostAtOnce), ["RowKey", "reference"], cancellationToken)
            .Where(row => IsFirst(row, searched)).Take(limit + 1).Select(row => WordPlace.Parse(row.RowKey[ListIndex.AllWords.Length..])).ToListAsync(cancellationToken);
        return ([.. found.Take(limit).Select(place => place.CaseId)], found.Count > limit ? found[limit - 1] : null);
    }

    /// <summary>How many wait, up to <see cref="MostCounted"/>.</summary>
    public async Task<WorkCount> CountAsync(StateCode state, WorkFilter filter, CancellationToken cancellationToken)
    {
        string lower = filter.DueFrom is { } from ? WorkPlace.DueText(from) : "";
        var ranges = await Task.WhenAll((await BeginningsAsync(state, filter, cancellationToken)).Select(beginning => KeysAsync(state, beginning, lower, filter.DueBefore, MostCounted, cancellationToken)));
        int number = Math.Min(MostCounted, ranges.Sum(range => range.Count));
        return new(number, number == MostCounted);
    }

    /// <summary>Of several words of one reference that begin with what is searched for, the row of the first stands for the case.</summary>
    private static bool IsFirst(TableEntity row, string searched) =>
        ReferenceWords.Of(row.GetString("reference")).Where(word => word.StartsWith(searched, StringComparison.Ordinal)).Min(StringComparer.Ordinal)
            == WordPlace.Parse(row.RowKey[ListIndex.AllWords.Length..]).Word;

    private async Task<IReadOnlyList<string>> BeginningsAsync(StateCode state, WorkFilter filter, CancellationToken cancellationToken)
    {
        if (!filter.IsOfSorts)
        {
            return [ListIndex.AllWork];
        }

        var (beginning, fromKey) = ListIndex.AllSorts;
        var sorts = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {beginning} and RowKey lt {ListIndex.EndOf(beginning)}"), select: ["RowKey"], cancellationToken: cancellationToken);
        return await sorts.Select(row => fromKey(row.RowKey)).Where(sort => sort.IsMeantBy(new CaseFilter { Role = filter.Role, Kind = filter.Kind }))
            .Select(ListIndex.WorkOf).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>The places behind a beginning, in their order.</summary>
    private async Task<IReadOnlyList<string>> KeysAsync(StateCode state, string beginning, string lower, DateTimeOffset? before, int most, CancellationToken cancellationToken)
    {
        string end = before is { } at ? beginning + WorkPlace.DueText(at) : ListIndex.EndOf(beginning);
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {beginning + lower} and RowKey lt {end}");
        return await table.QueryAsync<TableEntity>(range, Math.Min(most, MostAtOnce), ["RowKey"], cancellationToken)
            .Take(most).Select(row => row.RowKey[beginning.Length..]).ToListAsync(cancellationToken);
    }
}
