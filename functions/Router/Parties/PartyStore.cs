using System.Diagnostics;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>
/// The parties' registers and practices, each change a new version and an entry in that State's ledger of changes. Read as a whole, as it
/// stood at one moment, and kept for a few seconds: there are at most some two hundred parties.
/// </summary>
public sealed class PartyStore(StorageClients clients)
{
    /// <summary>How long a register read may be used before it is read again; a change made here is seen here at once.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    /// <summary>Of what waits of one State, read at once.</summary>
    private const int MostPending = 100;

    private readonly RegisterTable table = new(clients.Tables.GetTableClient(Tables.Parties));
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Lock sharing = new();
    private int changes;
    private volatile Snapshot? read;

    public async ValueTask<RegisterView> ReadAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } readMeanwhile)
            {
                return readMeanwhile;
            }

            return await LoadAsync(cancellationToken);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>As <see cref="ReadAsync"/>, but as it stands at this moment: for those who are about to change it or just have.</summary>
    public ValueTask<RegisterView> ReadNowAsync(CancellationToken cancellationToken) => new(LoadAsync(cancellationToken));

    /// <summary>
    /// Writes a change with all that it makes, and says whether it did: another change may have taken its place in the ledger since, or
    /// another State one of its keys.
    /// </summary>
    public async Task<bool> TryWriteAsync(ChangeToWrite write, CancellationToken cancellationToken)
    {
        bool isWritten = await table.TryWriteAsync(RegisterRows.Group(write), cancellationToken);
        Forget();
        return isWritten;
    }

    /// <summary>What is to be read before a State's entry or its lists are checked for a change of either.</summary>
    public Task<ListMark> ReadMarkAsync(StateCode state, CancellationToken cancellationToken) => table.ReadMarkAsync(state, cancellationToken);

    /// <summary>Writes a list of revoked certificates; false where a list or a change of the entry came since the mark was read.</summary>
    public async Task<bool> TryPutAsync(RevocationListRow row, ListMark mark, CancellationToken cancellationToken)
    {
        var group = new EntityGroup(RegisterRows.Partition);
        group.Put(RegisterRows.Entity(RegisterRows.RevocationList(row), row));
        RegisterRows.Renew(group, mark);
        bool isWritten = await table.TryWriteAsync(group, cancellationToken);
        Forget();
        return isWritten;
    }

    /// <summary>A State's ledger of changes in order, from a number on; a past change is never edited.</summary>
    /// <param name="count">How many are asked for at a time.</param>
    public IAsyncEnumerable<StoredChange> ReadChangesAsync(StateCode state, int from, int count, CancellationToken cancellationToken) =>
        table.ReadChangesAsync(state, from, count, cancellationToken);

    public Task<StoredChange?> ReadChangeAsync(StateCode state, int number, CancellationToken cancellationToken) =>
        table.FindAsync<StoredChange>(RegisterRows.Change(state, number), cancellationToken);

    /// <summary>The last change of a State as it stands at this moment; null before the first.</summary>
    public Task<StoredChange?> ReadLastAsync(StateCode state, CancellationToken cancellationToken) =>
        table.FindAsync<StoredChange>(RegisterRows.Last(state), cancellationToken);

    /// <summary>A change of a State that waits for its confirmation, or waited until another took effect, by its fingerprint; null where there is none.</summary>
    public Task<PendingChange?> FindPendingAsync(StateCode state, Digest fingerprint, CancellationToken cancellationToken) =>
        table.FindAsync<PendingChange>(RegisterRows.Pending(state, fingerprint), cancellationToken);

    /// <summary>What waits of a State after its last change, the first handed in first: of very many at most <see cref="MostPending"/>.</summary>
    public async Task<IReadOnlyList<PendingChange>> ReadPendingAsync(StateCode state, Digest? last, CancellationToken cancellationToken) =>
        [.. (await table.ReadPendingAsync(state, MostPending, cancellationToken)).Where(pending => pending.After == last).OrderBy(pending => pending.At)];

    /// <summary>Lets a change wait for its confirmation, beside others that wait; those that another change has overruled are taken away.</summary>
    public async Task PutPendingAsync(PendingChange pending, CancellationToken cancellationToken)
    {
        foreach (var overruled in (await table.ReadPendingAsync(pending.State, MostPending, cancellationToken)).Where(other => other.After != pending.After))
        {
            await table.DeleteAsync(RegisterRows.Pending(overruled.State, overruled.Digest), cancellationToken);
        }

        await table.PutAsync(RegisterRows.Pending(pending.State, pending.Digest), pending, cancellationToken);
    }

    /// <summary>The registers and practices of these versions, as a ledger entry names them; what has version 0 is not there.</summary>
    public async Task<RegisterView> ReadVersionsAsync(
        IReadOnlyDictionary<string, int> registers, IReadOnlyDictionary<string, int> practised, CancellationToken cancellationToken)
    {
        return new RegisterView(await Versions<PartyRegistration>(RegisterPart.Entry, registers), await Versions<Practice>(RegisterPart.Practice, practised), []);

        async Task<IReadOnlyList<EntryVersion<T>>> Versions<T>(RegisterPart part, IReadOnlyDictionary<string, int> numbers)
            where T : class
        {
            var found = new List<EntryVersion<T>>();
            foreach (var (state, number) in numbers.Where(version => version.Value > 0))
            {
                found.Add(await table.FindAsync<EntryVersion<T>>(RegisterRows.Version(StateCode.Parse(state, null), part, number), cancellationToken)
                    ?? throw new InvalidDataException($"Version {number} of what {state} entered is missing."));
            }

            return found;
        }
    }

    private RegisterView? Fresh() => read is { } last && Stopwatch.GetElapsedTime(last.At) < Freshness ? last.View : null;

    /// <summary>What was being read while a change was made here is given to who asked, and to nobody after.</summary>
    private async Task<RegisterView> LoadAsync(CancellationToken cancellationToken)
    {
        int before = Volatile.Read(ref changes);
        long at = Stopwatch.GetTimestamp();
        var view = await table.ReadCurrentAsync(cancellationToken);
        lock (sharing)
        {
            if (before == changes && (read is null || read.At < at))
            {
                read = new(view, at);
            }
        }

        return view;
    }

    private void Forget()
    {
        lock (sharing)
        {
            changes++;
            read = null;
        }
    }

    private sealed record Snapshot(RegisterView View, long At);
}
