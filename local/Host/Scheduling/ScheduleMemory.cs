using System.Text.Json;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Scheduling;

/// <summary>Keeps where schedules stand over restarts: a row for each function.</summary>
internal sealed class ScheduleMemory(IRowStore rows)
{
    private const string Partition = "timers";

    public async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellationToken) =>
        await rows.ReadAsync(new RowKey(Partition, function), cancellationToken) is { } stored
            ? JsonSerializer.Deserialize<ScheduleStatus>(stored.Span)
            : null;

    public Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellationToken) =>
        rows.CommitAsync([RowChange.Put(new RowKey(Partition, function), JsonSerializer.SerializeToUtf8Bytes(status))], cancellationToken);
}
