using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// A router in a process of its own that is killed (SIGKILL) while it works and started again on the same storage, or whose storage or bus goes away.
/// </summary>
internal sealed class KilledRouter : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    private const int SigKill = 9;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-killed-");
    private readonly ConcurrentBag<string> caseIds = [];
    private readonly Random random;
    private readonly SeverableNetwork wayToStorage = new();
    private readonly SeverableNetwork wayToBus = new();
    private AzuriteServer azurite = null!;
    private LocalIssuer issuer = null!;
    private KeyFolder keys = null!;
    private RouterSettings settings = null!;
    private RouterProcess router = null!;

    private KilledRouter(int seed) => random = new Random(seed);

    public int TimesKilled { get; private set; }

    public string Storage => azurite.ConnectionString;

    /// <summary>The cases for which receipts were given.</summary>
    public IReadOnlyCollection<string> CaseIds => caseIds;

    /// <param name="seed">Of the points at which it is killed.</param>
    /// <param name="onAzureStorage">On the provider that Azure takes by default.</param>
    public static async Task<KilledRouter> StartAsync(int seed, bool onAzureStorage = false)
    {
        var victim = new KilledRouter(seed);
        victim.keys = new KeyFolder(Path.Combine(victim.folder.FullName, "keys"));
        victim.issuer = new LocalIssuer(victim.keys.Get(LocalIssuer.KeyName));
        await victim.issuer.ServeAsync();
        victim.azurite = await AzuriteServer.StartAsync();
        int bus = FreePort.Any();
        victim.settings = new RouterSettings(
            new Uri($"http://127.0.0.1:{FreePort.Any()}"), victim.wayToStorage.ToStorage(victim.Storage), victim.issuer.MetadataAddress, victim.keys.Get("router"), Rehearsal: false)
        {
            OnAzureStorage = onAzureStorage,
            CallsPerSecond = RouterSettings.Unbounded, // its senders ask again at once
            BusPort = bus,
            WorkersBusPort = victim.wayToBus.To(new Uri($"sb://127.0.0.1:{bus}")).Port,
        };
        await victim.StartRouterAsync();
        await Registrar.RegisterAsync(victim.settings.Address, victim.issuer, victim.keys, TimeProvider.System, default);
        return victim;
    }

    /// <summary>Sends requests, each until it has a receipt, while the router is killed at random points on the way.</summary>
    public async Task SendWhileKillingAsync(int requests, int kills)
    {
        var killAfter = Enumerable.Range(0, kills).Select(_ => random.Next(requests)).Order().ToList();
        using var netherlands = System(ExampleStates.Netherlands);
        int next = 0;
        var senders = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) <= requests)
            {
                caseIds.Add(await SendAsync(netherlands, Patience));
            }
        })).ToList();
        foreach (int point in killAfter)
        {
            await Until(() => caseIds.Count >= point);
            await KillAsync(TimesKilled++ % 3);
        }

        await Task.WhenAll(senders);
    }

    /// <summary>As <see cref="SendThroughOutageAsync"/>, without storage for host and worker.</summary>
    public Task SendWithoutStorageAsync(int requests, TimeSpan outage) => SendThroughOutageAsync(requests, wayToStorage, outage, acceptedInIt: requests / 2);

    /// <summary>As <see cref="SendThroughOutageAsync"/>, without a bus that the worker could send to.</summary>
    public Task SendWithoutBusAsync(int requests, TimeSpan outage) => SendThroughOutageAsync(requests, wayToBus, outage, acceptedInIt: requests);

    /// <summary>Sends requests, each until it has a receipt, while something that the router needs is away for a time in the middle.</summary>
    /// <param name="acceptedInIt">Receipts given meanwhile at most: without storage, what was on its way to it.</param>
    private async Task SendThroughOutageAsync(int requests, SeverableNetwork between, TimeSpan outage, int acceptedInIt)
    {
        using var netherlands = System(ExampleStates.Netherlands);
        var senders = Enumerable.Range(0, requests).Select(async number =>
        {
            await Until(() => number < requests / 2 || between.IsSevered);
            caseIds.Add(await SendAsync(netherlands, outage + Patience, isOutage: true));
        }).ToList();
        await Until(() => caseIds.Count > requests / 4);
        between.Sever();
        int acceptedBefore = caseIds.Count;
        await Task.Delay(outage);
        Assert.InRange(caseIds.Count - acceptedBefore, 0, acceptedInIt);
        between.Mend();
        await Task.WhenAll(senders);
    }

    /// <summary>Messages that the operator finds put aside.</summary>
    public async Task<int> DeadLettersAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = settings.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Issue(Officer.Of(null, Roles.Operator).Claims, TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5)));
        return (await client.GetFromJsonAsync<JsonObject>("/api/operations/dead-letters"))!["deadLetters"]!.AsArray().Count;
    }

    /// <summary>Singapore's whole inbox, once it tells of so many requests.</summary>
    private async Task<IReadOnlyList<ReceivedNotice>> ReadSingaporeUntilAsync(int requests)
    {
        using var singapore = System(ExampleStates.Singapore);
        var mailbox = new Mailbox(singapore);
        using var patience = new CancellationTokenSource(Patience);
        while (mailbox.Received.Count(numbered => numbered.Notice.Communication?.Type == "submit-request") < requests)
        {
            try
            {
                Assert.NotNull(await mailbox.TakeAsync(_ => true, Patience, patience.Token));
            }
            catch (HttpRequestException away) when (away.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                // The worker that was killed last has not been replaced yet.
                await Task.Delay(PollInterval, patience.Token);
            }
        }

        await mailbox.ReadAsync(default);
        return [.. mailbox.Received.Select(numbered => numbered.Notice)];
    }

    /// <summary>Every receipt has one case and one notice, every ledger is intact.</summary>
    public async Task StandsWholeAsync(int requests, int kills)
    {
        var told = await ReadSingaporeUntilAsync(requests);
        Assert.Equal(kills, TimesKilled);
        Assert.Equal(requests, told.Count(notice => notice.Communication?.Type == "submit-request"));
        Assert.Equal(requests, told.Where(notice => notice.Communication?.Type == "submit-request").Select(notice => notice.CaseId).Distinct().Count());
        Assert.Equal(told.Count, told.Select(notice => notice.Id).Distinct().Count());
        Assert.Equal(CaseIds.Order(), told.Select(notice => notice.CaseId!).Distinct().Order());
        foreach (string caseId in CaseIds)
        {
            Assert.Null(await Ledgers.FirstFaultAsync(Storage, caseId));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await router.DisposeAsync();
        await wayToStorage.DisposeAsync();
        await wayToBus.DisposeAsync();
        await azurite.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>As a national system does: the same bytes again until there is an answer.</summary>
    private static async Task<string> SendAsync(NationalSystem system, TimeSpan longest, bool isOutage = false)
    {
        byte[] request = Requests.New().Bytes();
        using var patience = new CancellationTokenSource(longest);
        while (true)
        {
            try
            {
                var answer = await system.SubmitAsync(request, patience.Token);
                if (answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK)
                {
                    return answer.Body!["caseId"]!.GetValue<string>();
                }

                // Where the worker was killed, the host answers for it.
                Assert.True(isOutage ? answer.Status == HttpStatusCode.ServiceUnavailable : (int)answer.Status >= 500, $"{(int)answer.Status} {answer.Body}");
            }
            catch (HttpRequestException)
            {
                // Killed: it comes back.
            }
            catch (IOException)
            {
                // Killed while it answered.
            }
            catch (OperationCanceledException) when (!patience.IsCancellationRequested)
            {
                // No answer in the client's own time.
            }

            await Task.Delay(PollInterval, patience.Token);
        }
    }

    /// <summary>Host and worker at once; the host alone, which its worker does not outlive; the worker alone, which the host replaces.</summary>
    private async Task KillAsync(int kind)
    {
        int worker = await WorkerAsync();
        if (kind == 2)
        {
            Signals.Send(Process.GetProcessById(worker), SigKill);
            return;
        }

        router.Process.Kill(entireProcessTree: kind == 0);
        await router.Ended;
        await Until(() => !IsRunning(worker));
        await StartRouterAsync();
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<int> WorkerAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = settings.Address };
        int worker = 0;
        while (worker == 0)
        {
            using var answer = await client.GetAsync("/local/worker");
            worker = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["processId"]!.GetValue<int>() : 0;
        }

        return worker;
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(PollInterval, patience.Token);
        }
    }

    private async Task StartRouterAsync()
    {
        router = RouterProcess.Start(settings, _ => { });
        await router.ReadyAsync(default);
    }

    private NationalSystem System(ExampleState state) => new(settings.Address, state, issuer, keys, TimeProvider.System);
}
