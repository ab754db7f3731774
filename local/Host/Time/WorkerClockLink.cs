using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RequestRouter.Local.Host.Time;

/// <summary>
/// The line to what was put into the worker from outside (local/Clock): over it the worker's clock follows the host's, and its end tells the
/// worker that the host is gone. A line of text each way: <c>at TICKS</c>, <c>next</c> and <c>fire</c>, and their answers.
/// </summary>
internal sealed class WorkerClockLink : IAsyncDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private readonly RehearsalClock? clock;
    private readonly Task accepting;
    private Line? line;

    /// <param name="clock">The clock that the worker follows; null where it has the real time.</param>
    public WorkerClockLink(RehearsalClock? clock)
    {
        this.clock = clock;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>What the worker's environment says of the line: where it is, and the word by which the host knows its worker.</summary>
    public string Address => $"{((IPEndPoint)listener.LocalEndpoint).Port} {secret} {(clock is null ? "real" : "rehearsal")}";

    /// <summary>When a timer of the worker is due; null where none waits, or no worker runs.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        long.TryParse(await AskAsync("next", cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    /// <summary>The worker tells this instant from now on.</summary>
    public Task MoveAsync(DateTimeOffset instant, CancellationToken cancellationToken) => AskAsync(At(instant), cancellationToken);

    /// <summary>Fires the worker's first timer that is due; false where none is.</summary>
    public async Task<bool> FireOneAsync(CancellationToken cancellationToken) => await AskAsync("fire", cancellationToken) == "fired";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        line?.Dispose();
        one.Dispose();
        stopping.Dispose();
    }

    private static string At(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"at {instant.UtcTicks}");

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var next = new Line(await listener.AcceptTcpClientAsync(stopping.Token));
                if (await next.ReadAsync(AnswerLimit, stopping.Token) != secret)
                {
                    next.Dispose();
                    continue;
                }

                await TakeOnAsync(next);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or TimeoutException or ObjectDisposedException)
            {
                // The host stops, or who called was no worker.
            }
        }
    }

    private async Task TakeOnAsync(Line next)
    {
        await one.WaitAsync(stopping.Token);
        try
        {
            line?.Dispose();
            line = next;
            if (clock is not null)
            {
                await next.AskAsync(At(clock.GetUtcNow()), AnswerLimit, stopping.Token);
            }
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            return line is null ? null : await line.AskAsync(question, AnswerLimit, cancellationToken);
        }
        catch (Exception end) when (end is IOException or SocketException or TimeoutException or ObjectDisposedException)
        {
            // The worker is gone; the next one begins with the time it is then.
            line?.Dispose();
            line = null;
            return null;
        }
        finally
        {
            one.Release();
        }
    }

    private sealed class Line : IDisposable
    {
        private readonly TcpClient client;
        private readonly StreamReader reader;
        private readonly StreamWriter writer;

        public Line(TcpClient client)
        {
            this.client = client;
            client.NoDelay = true;
            reader = new StreamReader(client.GetStream());
            writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\n" };
        }

        public async Task<string?> AskAsync(string question, TimeSpan limit, CancellationToken cancellationToken)
        {
            await writer.WriteLineAsync(question.AsMemory(), cancellationToken);
            return await ReadAsync(limit, cancellationToken) ?? throw new IOException("The worker has closed the line.");
        }

        public async Task<string?> ReadAsync(TimeSpan limit, CancellationToken cancellationToken) =>
            await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(limit, cancellationToken);

        public void Dispose() => client.Dispose();
    }
}
