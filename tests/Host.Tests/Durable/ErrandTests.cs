using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Host.Tests.Durable;

/// <summary>Messages and an orchestration wake each other, while their worker is killed again and again.</summary>
public sealed class ErrandTests
{
    private static readonly string[] Functions = ["Begin", "Errand", "ErrandChild", "Send", "Wake"];

    [Fact]
    public async Task A_worker_killed_again_and_again_loses_no_message_and_no_event()
    {
        await using var host = await TestHost.StartAsync(Functions);
        await using var client = DurableClients.Of(host);
        await using var bus = new ServiceBusClient(host.BusConnection);
        await using var sender = bus.CreateSender("submissions");
        string[] errands = [.. Enumerable.Range(0, 30).Select(number => $"errand-{number}")];
        foreach (string errand in errands)
        {
            await sender.SendMessageAsync(new ServiceBusMessage(errand) { MessageId = errand });
            if (errand.EndsWith('9'))
            {
                Kill(host);
            }
        }

        foreach (string errand in errands)
        {
            await Eventually.UntilAsync(
                async () => await client.GetInstanceAsync(errand) is { RuntimeStatus: OrchestrationRuntimeStatus.Completed }, () => errand);
            Assert.Equal("sent back child", (await client.GetInstanceAsync(errand, getInputsAndOutputs: true))!.ReadOutputAs<string>());
        }
    }

    private static void Kill(TestHost host)
    {
        if (host.Services.GetRequiredService<FunctionsWorker>().ProcessId is not 0 and var id)
        {
            using var worker = Process.GetProcessById(id);
            worker.Kill();
        }
    }
}
