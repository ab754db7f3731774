using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// A router in a process of its own, on storage in memory, with a clock that begins at the same instant in every run. It may be
/// killed (SIGKILL) at any moment and is started again on the same storage; its callers ask again until they are answered.
/// </summary>
internal sealed class SoakRouter : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>For one call, through all kills: a move of thousands of cases outlasts many of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-soak-");
    private AzuriteServer azurite = null!;
    private LocalIssuer issuer = null!;
    private KeyFolder keys = null!;
    private RouterSettings settings = null!;
    private RouterProcess router = null!;
    private HttpClient client = null!;
    private RouterClock clock = null!;

    private SoakRouter()
    {
    }

    public int TimesKilled { get; private set; }

    public string Storage => azurite.ConnectionString;

    /// <summary>What the router's clock told last.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public NationalSystem Netherlands { get; private set; } = null!;

    public NationalSystem Singapore { get; private set; } = null!;

    public static async Task<SoakRouter> StartAsync()
    {
        var started = new SoakRouter();
        await started.StartPartsAsync();
        return started;
    }

    /// <summary>Reminders two months apart: by default they are most of what happens in two years.</summary>
    public Task CalmAsync() => SetPracticeAsync(new JsonObject
    {
        ["acknowledgeWithin"] = "P60D",
        ["answerReminderEvery"] = "P60D",
        ["informationReminderEvery"] = "P60D",
        ["executionReminderEvery"] = "P60D",
        ["costTermsWithin"] = "P60D",
        ["secrecyChoiceWithin"] = "P60D",
        ["receiptWithin"] = "P60D",
    });

    /// <summary>Sets the practice of the State that is asked; of intervals as ISO 8601 durations.</summary>
    public async Task SetPracticeAsync(JsonObject practice)
    {
        var answer = await Singapore.SetPracticeAsync(practice, default);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{answer.Status} {answer.Body}");
    }

    /// <summary>Ends the process without a warning, and starts another on what it left.</summary>
    public async Task KillAsync()
    {
        router.Process.Kill(entireProcessTree: true);
        await router.Ended;
        TimesKilled++;
        await router.DisposeAsync();
        await StartProcessAsync();
    }

    /// <summary>Makes a call, again while there is nobody to answer it.</summary>
    public static async Task<T> InsistAsync<T>(Func<Task<T>> call)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return await call();
            }
            catch (HttpRequestException fault) when (fault.StatusCode is null)
            {
                // Killed: it comes back.
            }
            catch (IOException)
            {
                // Killed while it answered.
            }

            await Task.Delay(PollInterval, patience.Token);
        }
    }

    /// <summary>Moves the clock on; returns when everything that fell due has been done, through whatever kills.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var target = Now + by;
        await InsistAsync(async () =>
        {
            await clock.ReadAsync(default);
            Assert.True(Now <= target, $"the clock tells {Now:O}, past {target:O}");
            await clock.AdvanceAsync(XmlConvert.ToString(target - Now), default);
            return Now;
        });
        Assert.Equal(target, Now);
    }

    /// <summary>Paths and reasons of the messages that nobody could receive.</summary>
    public async Task<IReadOnlyList<string>> DeadLettersAsync() =>
        [.. (await client.GetFromJsonAsync<JsonArray>("/local/dead-letters"))!
            .Select(letter => $"{letter!["path"]} {letter["reason"]}: {letter["description"]}")];

    public async ValueTask DisposeAsync()
    {
        Netherlands.Dispose();
        Singapore.Dispose();
        client.Dispose();
        await router.DisposeAsync();
        await azurite.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task StartPartsAsync()
    {
        keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        issuer = new LocalIssuer(keys.Get(LocalIssuer.KeyName));
        await issuer.ServeAsync();
        azurite = await AzuriteServer.StartInMemoryAsync();
        settings = new RouterSettings(new Uri($"http://127.0.0.1:{FreePort.Any()}"), Storage, issuer.MetadataAddress, keys.Get("router"), Rehearsal: true)
        {
            RehearsalStart = Start,
            SweepSchedule = "0 0 0 * * 0",
        };
        await StartProcessAsync();
        // A move of many cases by many days takes minutes.
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = settings.Address, Timeout = Timeout.InfiniteTimeSpan };
        clock = new RouterClock(client);
        await clock.ReadAsync(default);
        await Registrar.RegisterAsync(settings.Address, issuer, keys, clock, default);
        Netherlands = new(settings.Address, ExampleStates.Netherlands, issuer, keys, clock);
        Singapore = new(settings.Address, ExampleStates.Singapore, issuer, keys, clock);
    }

    private async Task StartProcessAsync()
    {
        router = RouterProcess.Start(settings, _ => { });
        azurite.Guard(router.Process);
        await router.ReadyAsync(default);
    }
}
