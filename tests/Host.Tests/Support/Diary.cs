using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Host.Tests.Support;

/// <summary>What the functions of a test's worker tell, and where they wait for the test.</summary>
internal sealed class Diary : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = [];
    private readonly WebApplication server;
    private int running;

    private Diary()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.MapPost("lines", TakeLineAsync);
        server.MapGet("gates/{gate}", (string gate, HttpContext http) => Gate(gate).Task.WaitAsync(http.RequestAborted));
        server.MapPost("messages", TakeMessageAsync);
    }

    /// <summary>The setting that the app reads.</summary>
    public string Address => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>The most messages that functions had at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What becomes of a message, by its body: a function that has it waits for this, and throws where it is false.</summary>
    public Func<string, Task<bool>> React { get; set; } = _ => Task.FromResult(true);

    public static async Task<Diary> StartAsync()
    {
        var diary = new Diary();
        await diary.server.StartAsync();
        return diary;
    }

    /// <summary>Lets on what waits at a gate, and what comes there from now on.</summary>
    public void Open(string gate) => Gate(gate).TrySetResult();

    public Task HasAsync(string line) => Eventually.UntilAsync(() => lines.Contains(line), () => $"'{line}' among: {string.Join(" | ", lines)}");

    public Task HasAsync(int count) => Eventually.UntilAsync(() => lines.Count >= count, () => $"{count} lines, not: {string.Join(" | ", lines)}");

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await server.StopAsync(now.Token);
        await server.DisposeAsync();
    }

    private TaskCompletionSource Gate(string name) => gates.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task TakeLineAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        lines.Enqueue(await reader.ReadToEndAsync(http.RequestAborted));
    }

    private async Task TakeMessageAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        string[] told = (await reader.ReadToEndAsync(http.RequestAborted)).Split('\n', 2);
        lock (lines)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        }

        try
        {
            lines.Enqueue(told[0]);
            http.Response.StatusCode = await React(told[1]).WaitAsync(http.RequestAborted) ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        }
        finally
        {
            lock (lines)
            {
                running--;
            }
        }
    }
}
