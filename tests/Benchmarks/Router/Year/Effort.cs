using RequestRouter.Router.Storage;

namespace RequestRouter.Benchmarks.Router.Year;

/// <summary>What a piece of work took of what Azure counts and bills.</summary>
/// <param name="Operations">Calls of the router's own tables and blobs: a transaction of many rows is one. What keeps the orchestrations is another matter, here and in Azure.</param>
/// <param name="Messages">Messages that came into queues and subscriptions.</param>
/// <param name="Durable">Events in the histories of orchestrations.</param>
internal sealed record Effort(double Operations, double Messages, double Durable)
{
    public static Effort operator +(Effort one, Effort other) => new(one.Operations + other.Operations, one.Messages + other.Messages, one.Durable + other.Durable);

    public static Effort operator -(Effort one, Effort other) => new(one.Operations - other.Operations, one.Messages - other.Messages, one.Durable - other.Durable);

    public static Effort operator *(Effort one, double times) => new(one.Operations * times, one.Messages * times, one.Durable * times);

    public override string ToString() => $"{Operations,10:N1} storage operations {Messages,9:N1} messages {Durable,9:N1} durable events";

    /// <summary>All of it since the router started.</summary>
    public static async Task<Effort> SoFarAsync(RouterBench bench)
    {
        double operations = RoutersOf(await bench.SpentAsync());
        double messages = (await bench.InspectAsync("queues")).AsArray().Sum(queue => queue!["admitted"]!.GetValue<long>());
        double events = 0;
        foreach (var instance in (await bench.InspectAsync("instances")).AsArray())
        {
            events += (await bench.InspectAsync($"instances/{Uri.EscapeDataString(instance!["id"]!.GetValue<string>())}"))["history"]!.AsArray().Count;
        }

        return new(operations, messages, events);
    }

    /// <summary>Operations of the router's own tables and blobs, but for those with which inboxes are read.</summary>
    public static long RoutersOf(Spent spent) => spent.Operations.Where(one => IsTheRouters(one.Key) && one.Key != $"table GET {Tables.Inboxes}").Sum(one => one.Value);

    /// <param name="kind">As <c>operations.cjs</c> names it.</param>
    private static bool IsTheRouters(string kind) => kind == "table transaction" || Tables.All.Any(table => kind.StartsWith("table ", StringComparison.Ordinal) && kind.Contains($" {table}", StringComparison.Ordinal))
        || kind.Contains(BodyStore.Container, StringComparison.Ordinal);
}
