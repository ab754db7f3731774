using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Bus.Triggers;

public sealed class BatchApp(MessageLog log)
{
    [Function("TakeAll")]
    public Task TakeAll([ServiceBusTrigger("submissions", IsBatched = true)] string[] bodies) =>
        log.TakeAsync(string.Join(' ', bodies), bodies[0]);
}
