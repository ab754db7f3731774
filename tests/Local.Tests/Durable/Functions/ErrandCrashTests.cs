using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Durable.Client;
using RequestRouter.Local.Host.Durable.Functions;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Tests.Bus.Triggers;
using RequestRouter.Local.Tests.Durable.Engine;

namespace RequestRouter.Local.Tests.Durable.Functions;

/// <summary>
/// A whole host is killed at each write, before and after it took effect, while messages and an orchestration wake each
/// other. All writes where the environment variable CRASH_SUITE is "full"; else every fourth.
/// </summary>
public sealed class ErrandCrashTests
{
    private static readonly int Step = Environment.GetEnvironmentVariable("CRASH_SUITE") == "full" ? 1 : 4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_host_killed_at_any_write_loses_no_message_and_no_event(bool after)
    {
        var whole = new CrashingRowStore(new MemoryRowStore(), int.MaxValue, after);
        Assert.Equal(ErrandApp.Outcome, await RunAsync(whole));
        Assert.True(whole.Writes > 8, $"The errand has {whole.Writes} writes.");
        for (int at = 1; at <= whole.Writes; at += Step)
        {
            var rows = new MemoryRowStore();
            string? outcome = await RunAsync(new CrashingRowStore(rows, at, after, throws: true)) ?? await RunAsync(rows);
            Assert.Equal((at, ErrandApp.Outcome), (at, outcome));
        }
    }

    /// <summary>The outcome, or null where the host was killed first.</summary>
    private static async Task<string?> RunAsync(IRowStore store)
    {
        var killed = (store as CrashingRowStore)?.Dead ?? new TaskCompletionSource().Task;
        using var abandon = new CancellationTokenSource();
        try
        {
            await using var host = await BusHost.StartAsync(BusHost.Options(typeof(ErrandApp), store));
            var played = PlayAsync(host, abandon.Token);
            if (await Task.WhenAny(played, killed) == played)
            {
                return await played;
            }

            await abandon.CancelAsync();
            return null;
        }
        catch (TimeoutException late) when (!killed.IsCompleted)
        {
            throw new TimeoutException(await DurableRowsOf(store), late);
        }
        catch (Exception) when (killed.IsCompleted)
        {
            // What a killed process says while it falls does not matter.
            return null;
        }
    }

    private static async Task<string> PlayAsync(BusHost host, CancellationToken abandoned)
    {
        // The sender repeats what nobody acknowledged, under the same id.
        await host.SendAsync("submissions", new ServiceBusMessage("errand") { MessageId = "errand" });
        var client = new EngineClient(host.App.Services.GetRequiredService<DurableTriggerExtension>().Engine);
        await Patience.Until(
            async () => await client.GetInstanceAsync("errand", abandoned) is { IsCompleted: true }, "the errand's end", abandoned);
        return (await client.GetInstanceAsync("errand", getInputsAndOutputs: true, abandoned))!.ReadOutputAs<string>()!;
    }

    // For whoever looks into a failure: everything that was durable when the patience ended.
    private static async Task<string> DurableRowsOf(IRowStore store)
    {
        var found = new System.Text.StringBuilder();
        await foreach (string partition in store.PartitionsAsync(string.Empty))
        {
            await foreach (var (key, value) in store.ScanAsync(partition))
            {
                found.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{partition} {key.Row} {System.Text.Encoding.UTF8.GetString(value.Span)}");
            }
        }

        return found.ToString();
    }
}
