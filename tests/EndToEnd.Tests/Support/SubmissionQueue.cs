using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A State's way over the queue <c>submissions</c>: the body that HTTP would carry, with its signature as a property.</summary>
internal sealed class SubmissionQueue(RouterFixture router) : IAsyncDisposable
{
    private readonly ServiceBusClient bus = new(router.BusConnection);

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    /// <param name="state">Who sends; its central authority signs.</param>
    /// <param name="body">A request or a communication.</param>
    /// <param name="caseId">The case of a communication; null for what opens one.</param>
    public async Task SendAsync(ExampleState state, byte[] body, string? caseId)
    {
        if (caseId is not null)
        {
            body = NationalSystem.About(caseId, JsonNode.Parse(body)!.AsObject(), state.Code);
        }

        using var key = state.KeyOf(state.CentralAuthority, router.Keys);
        await using var sender = bus.CreateSender("submissions");
        var message = new ServiceBusMessage(body)
        {
            MessageId = Guid.NewGuid().ToString("n"),
            ApplicationProperties = { ["jws"] = Jws.Detached(key, body, router.Clock.GetUtcNow()) },
        };
        if (caseId is not null)
        {
            message.ApplicationProperties["caseId"] = caseId;
        }

        await sender.SendMessageAsync(message);
    }
}
