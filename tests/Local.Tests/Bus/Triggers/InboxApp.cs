using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Bus.Triggers;

public sealed class InboxApp(MessageLog log)
{
    [Function("Append")]
    public Task Append([ServiceBusTrigger("notices", "inbox", IsSessionsEnabled = true)] BinaryData body) => log.TakeAsync(body.ToString(), body.ToString());
}
