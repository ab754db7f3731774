using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Scheduling;

/// <summary>
/// Writes the latest status of one schedule behind its runs: while one write is under way only the newest of those that follow
/// is kept. A status lost with the process makes its occurrence run again at the next start, which it may.
/// </summary>
internal sealed class StatusKeeper(string function, ScheduleMemory memory, ILogger log)
{
    private readonly Lock gate = new();
    private ScheduleStatus? waiting;
    private Task writing = Task.CompletedTask;

    public void Keep(ScheduleStatus status)
    {
        lock (gate)
        {
            waiting = status;
            if (writing.IsCompleted)
            {
                writing = WriteAsync();
            }
        }
    }

    /// <summary>Completes when what was given so far is kept, or could not be.</summary>
    public Task FlushAsync()
    {
        lock (gate)
        {
            return writing;
        }
    }

    private async Task WriteAsync()
    {
        await Task.Yield();
        while (Take() is { } status)
        {
            try
            {
                await memory.WriteAsync(function, status, CancellationToken.None);
            }
            catch (Exception fault)
            {
                // The row store stops the host where its fault lasts; the schedule itself is not to blame.
                log.StatusNotKept(function, fault);
            }
        }
    }

    private ScheduleStatus? Take()
    {
        lock (gate)
        {
            var status = waiting;
            waiting = null;
            if (status is null)
            {
                // Told under the same lock: a status given from now on begins a write of its own.
                writing = Task.CompletedTask;
            }

            return status;
        }
    }
}
