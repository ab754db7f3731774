using System.Diagnostics;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>
/// The parties' registers and practices, each change a new version. Read as a whole and kept for a few seconds: there are at
/// most some two hundred parties.
/// </summary>
public sealed class PartyStore(StorageClients clients, TimeProvider time)
{
    /// <summary>How long a register read may be used before it is read again; a change made here is seen here at once.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly EntryTable<PartyRegistration> parties = new(clients.Tables.GetTableClient(Tables.Parties), time);
    private readonly EntryTable<Practice> practices = new(clients.Tables.GetTableClient(Tables.Practices), time);
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
    /// Enters a State's register anew and gives the version, or null where somebody else has entered one since
    /// <paramref name="basedOn"/> (0 before the first).
    /// </summary>
    public async Task<EntryVersion<PartyRegistration>?> TryWriteAsync(PartyRegistration registration, int basedOn, CancellationToken cancellationToken)
    {
        var version = await parties.TryWriteAsync(registration.State, registration, basedOn, cancellationToken);
        Forget();
        return version;
    }

    /// <summary>As <see cref="TryWriteAsync(PartyRegistration, int, CancellationToken)"/>, of a State's practice.</summary>
    public async Task<EntryVersion<Practice>?> TryWriteAsync(StateCode state, Practice practice, int basedOn, CancellationToken cancellationToken)
    {
        var version = await practices.TryWriteAsync(state, practice, basedOn, cancellationToken);
        Forget();
        return version;
    }

    /// <summary>The registers and practices of these versions, as a ledger entry names them; what has version 0 is not there.</summary>
    public async Task<RegisterView> ReadVersionsAsync(
        IReadOnlyDictionary<string, int> registers, IReadOnlyDictionary<string, int> practised, CancellationToken cancellationToken)
    {
        return new RegisterView(await Versions(parties, registers), await Versions(practices, practised));

        async Task<IReadOnlyList<EntryVersion<T>>> Versions<T>(EntryTable<T> table, IReadOnlyDictionary<string, int> numbers)
            where T : class
        {
            var found = new List<EntryVersion<T>>();
            foreach (var (state, number) in numbers.Where(version => version.Value > 0))
            {
                found.Add(await table.ReadVersionAsync(StateCode.Parse(state, null), number, cancellationToken)
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
        var practised = practices.ReadAllAsync(cancellationToken);
        var view = new RegisterView(await parties.ReadAllAsync(cancellationToken), await practised);
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
