using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Local.Tests.Durable.Functions;

public static class MisfitApps
{
    public static class OrchestratorOfText
    {
        [Function(nameof(Odd))]
        public static string Odd([OrchestrationTrigger] string context) => context;
    }

    public static class OrchestratorWithToken
    {
        [Function(nameof(Hasty))]
        public static Task Hasty([OrchestrationTrigger] TaskOrchestrationContext context, CancellationToken token) =>
            context.CreateTimer(TimeSpan.Zero, token);
    }

    public static class ActivityWithMore
    {
        [Function(nameof(Greedy))]
        public static string Greedy([ActivityTrigger] string input, int more) => input + more;
    }

    public static class ClientOfText
    {
        [Function(nameof(Odd))]
        public static string Odd([ActivityTrigger] string input, [DurableClient] string client) => input + client;
    }
}
