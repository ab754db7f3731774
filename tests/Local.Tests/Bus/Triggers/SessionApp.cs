using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Bus.Triggers;

public sealed class SessionApp(MessageLog log)
{
    [Function("TakeInOrder")]
    public async Task TakeInOrder(
        [ServiceBusTrigger("wake-ups", IsSessionsEnabled = true)] string body, ServiceBusSessionMessageActions session)
    {
        var count = (await session.GetSessionStateAsync()).ToString();
        await session.SetSessionStateAsync(BinaryData.FromString($"{(count.Length == 0 ? 0 : int.Parse(count)) + 1}"));
        await log.TakeAsync($"{body} {count}", body);
    }
}
