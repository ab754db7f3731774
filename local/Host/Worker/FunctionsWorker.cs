using System.Diagnostics;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Protocol;
using Content = RequestRouter.Local.Protocol.StreamingMessage.ContentOneofCase;

namespace RequestRouter.Local.Host.Worker;

/// <summary>
/// The app's worker through all its processes: one that dies, or gives no sign of life, is replaced by another. What runs in a
/// process that dies fails with <see cref="WorkerLostException"/>; what is asked while none is ready waits for the next.
/// </summary>
internal sealed class FunctionsWorker(HostOptions options, WorkerLogs logs, ILogger<FunctionsWorker> log) : IAsyncDisposable
{
    /// <summary>How often a worker may end before it was ready, one time after the other, until the host gives up.</summary>
    private const int FutileStarts = 3;

    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<Exception> failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<WorkerChannel> ready = NewReady();
    private volatile Process? process;
    private Task keeping = Task.CompletedTask;
    private bool isDisposed;

    /// <summary>The worker that takes calls now; not completed while there is none.</summary>
    public Task<WorkerChannel> Ready => ready.Task;

    /// <summary>Completes, with the reason, when no worker can be started any more.</summary>
    public Task<Exception> Failed => failed.Task;

    /// <summary>Of the process that runs now; 0 while there is none.</summary>
    public int ProcessId => process is { HasExited: false } running ? running.Id : 0;

    /// <summary>Starts the first process and returns when it is ready; from then on there is always one.</summary>
    /// <exception cref="StartupFault">It could not load the app, ended one time after the other, or was not ready in time.</exception>
    public async Task<WorkerChannel> StartAsync(WorkerProcess processes, CancellationToken cancellationToken)
    {
        // A worker may lose the port that it has chosen for its own HTTP server to somebody else before it listens there.
        for (var start = 1; !await BeginsAsync(processes, cancellationToken); start++)
        {
            log.WorkerEnded(process!.ExitCode);
            if (start == FutileStarts)
            {
                throw new StartupFault(
                    $"The app's worker ended while it started, {FutileStarts} times, at last with exit code {process.ExitCode}. What it printed says why.");
            }

            process.Dispose();
        }

        var channel = await ready.Task;
        keeping = Task.WhenAll(KeepAsync(processes), WatchAsync());
        return channel;
    }

    /// <summary>Serves one worker's stream, for as long as it lasts.</summary>
    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> incoming, Func<StreamingMessage, Task> write, CancellationToken cancellationToken)
    {
        var channel = new WorkerChannel(options.AppFolder, logs.Write);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = channel.WriteAsync(write, done.Token);
        try
        {
            while (await incoming.MoveNext(cancellationToken))
            {
                if (incoming.Current.ContentCase == Content.StartStream)
                {
                    _ = IntroduceAsync(channel);
                }
                else
                {
                    channel.Take(incoming.Current);
                }
            }
        }
        finally
        {
            if (ready is { Task.IsCompletedSuccessfully: true } now && now.Task.Result == channel)
            {
                Replace(now);
            }

            log.WorkerLost(channel.Running);
            channel.End();
            await done.CancelAsync();
        }
    }

    /// <summary>Ends the process that runs now, as a fault would: another takes its place.</summary>
    public void Kill()
    {
        if (process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Asks the worker to end, and ends it where it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
        {
            return;
        }

        await stopping.CancelAsync();
        if (ready.Task.IsCompletedSuccessfully)
        {
            ready.Task.Result.Terminate(StopLimit);
        }
        else
        {
            // One that only starts runs nothing, and does not listen yet.
            Kill();
        }

        if (process is { HasExited: false } running)
        {
            try
            {
                await running.WaitForExitAsync().WaitAsync(StopLimit);
            }
            catch (TimeoutException)
            {
                Kill();
                await running.WaitForExitAsync();
            }
        }

        await keeping;
        process?.Dispose();
        stopping.Dispose();
    }

    private static TaskCompletionSource<WorkerChannel> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The end of a worker is seen by its stream and by its process, in any order: whoever comes first has those that wait.</summary>
    private void Replace(TaskCompletionSource<WorkerChannel> over) => Interlocked.CompareExchange(ref ready, NewReady(), over);

    /// <summary>Starts the first process, or another in its place; false where it ended before it was ready.</summary>
    /// <exception cref="StartupFault">It could not load the app, or was not ready in time.</exception>
    private async Task<bool> BeginsAsync(WorkerProcess processes, CancellationToken cancellationToken)
    {
        process = processes.Start();
        var exited = process.WaitForExitAsync(cancellationToken);
        var first = await Task.WhenAny(ready.Task, exited, Task.Delay(ReadyLimit, cancellationToken));
        if (first == ready.Task)
        {
            return true;
        }

        var ended = process.HasExited;
        Kill();
        cancellationToken.ThrowIfCancellationRequested();
        return ended ? false : throw new StartupFault($"The app's worker was not ready within {ReadyLimit.TotalSeconds:0} seconds. What it printed says why.");
    }

    private async Task IntroduceAsync(WorkerChannel channel)
    {
        try
        {
            await channel.IntroduceAsync();
            ready.TrySetResult(channel);
        }
        catch (StartupFault fault)
        {
            ready.TrySetException(fault);
        }
        catch (WorkerLostException)
        {
            // It ended while it introduced itself; its process is watched elsewhere.
        }
        catch (Exception fault)
        {
            // Whatever it said that is not understood: nobody waits for more.
            ready.TrySetException(new StartupFault($"The app's worker introduced itself in a way that is not understood: {fault.Message}"));
        }
    }

    private async Task KeepAsync(WorkerProcess processes)
    {
        // The start has seen the first one ready.
        var wasReady = true;
        for (var futile = 0; ;)
        {
            await process!.WaitForExitAsync();
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            log.WorkerEnded(process.ExitCode);
            futile = wasReady ? 0 : futile + 1;
            if (futile == FutileStarts)
            {
                failed.TrySetResult(new InvalidOperationException($"The app's worker ended {FutileStarts} times before it was ready, at last with exit code {process.ExitCode}."));
                return;
            }

            if (ready is { Task.IsCompleted: true } over)
            {
                Replace(over);
            }

            var awaited = ready.Task;
            var next = processes.Start();
            process.Dispose();
            process = next;
            if (stopping.IsCancellationRequested)
            {
                Kill();
                return;
            }

            await Task.WhenAny(awaited, next.WaitForExitAsync());
            wasReady = awaited.IsCompletedSuccessfully;
            if (awaited.IsFaulted)
            {
                // It could not load the app: as little use as one that ended.
                Kill();
            }
        }
    }

    /// <summary>A worker that gives no sign of life is ended, so that another takes its place.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.WorkerSilence / 3, stopping.Token);
                var channel = await ready.Task.WaitAsync(stopping.Token);
                try
                {
                    await channel.PingAsync().WaitAsync(options.WorkerSilence, stopping.Token);
                }
                catch (TimeoutException)
                {
                    log.WorkerHangs(options.WorkerSilence);
                    Kill();
                }
                catch (WorkerLostException)
                {
                    // Another is on its way.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
