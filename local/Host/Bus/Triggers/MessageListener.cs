using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Takes messages from one entity for one function, as many runs at once as the settings allow.</summary>
internal abstract class MessageListener(MessageQueue queue, FunctionRunner runner, int runsAtOnce, ILogger log)
{
    private readonly SemaphoreSlim places = new(runsAtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource ending = new();
    private readonly int runsAtOnce = runsAtOnce;
    private Task loop = Task.CompletedTask;

    protected static ReceiveTerms Terms { get; } = new(Delete: false, ByFunction: true);

    protected MessageQueue Queue => queue;

    protected FunctionRunner Runner => runner;

    /// <summary>Cancelled when nothing new is to be begun.</summary>
    protected CancellationToken Stopping => stopping.Token;

    /// <summary>Cancelled when what runs has run out of patience.</summary>
    protected CancellationToken Ending => ending.Token;

    public void Start()
    {
        queue.Listen();
        loop = Task.Run(ListenAsync);
    }

    /// <summary>Takes nothing new and waits for what runs; <paramref name="patience"/> ends the wait and cancels the runs.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        await stopping.CancelAsync();
        await using var registration = patience.UnsafeRegister(source => ((CancellationTokenSource)source!).Cancel(), ending);
        await loop;
        for (var place = 0; place < runsAtOnce; place++)
        {
            await places.WaitAsync(patience);
        }

        places.Release(runsAtOnce);
    }

    /// <summary>Takes the next piece of work: what the returned function does then runs beside the others.</summary>
    protected abstract Task<Func<Task>> NextAsync();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                await places.WaitAsync(Stopping);
                Func<Task> work;
                try
                {
                    // A place that came free as the host began to stop is not taken.
                    Stopping.ThrowIfCancellationRequested();
                    work = await NextAsync();
                }
                catch
                {
                    places.Release();
                    throw;
                }

                _ = Task.Run(() => RunAsync(work));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            log.ListenerFailed(runner.FunctionName, queue.Settings.Path, fault);
        }
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // A session without messages was held as the host began to stop.
        }
        catch (Exception fault)
        {
            // Settling failed because nothing can be stored any more; the store's watch stops the host.
            log.ListenerFailed(runner.FunctionName, queue.Settings.Path, fault);
        }
        finally
        {
            places.Release();
        }
    }
}
