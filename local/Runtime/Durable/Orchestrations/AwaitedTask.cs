using System.Reflection;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>
/// Finds out, for a fault message, which method waits for what. It looks into the compiler's state machines, so it is
/// a best effort: where that fails the message names the orchestrator only.
/// </summary>
internal static class AwaitedTask
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>From the state of a posted continuation.</summary>
    public static string Describe(object? state) => state switch
    {
        Task task => Waiting(task) ?? task.GetType().Name,
        Delegate { Target: Task box } => Waiting(box) ?? "a continuation of its own",
        _ => "a continuation of its own",
    };

    /// <summary>"Place waits for a Task+DelayPromise", from the task of an async method that has not ended; null where it is none.</summary>
    public static string? Waiting(Task task)
    {
        string? found = null;
        for (Task? current = task; current is not null && !current.IsCompleted;)
        {
            object? machine = current.GetType().GetField("StateMachine", Fields)?.GetValue(current);
            if (machine is null)
            {
                return found;
            }

            Task? awaited = machine.GetType().GetFields(Fields)
                .Where(field => field.Name.StartsWith("<>u__", StringComparison.Ordinal))
                .Select(field => Inner(field.GetValue(machine))).FirstOrDefault(inner => inner is not null);
            found = $"{Method(machine.GetType())} awaits {(awaited is null ? "something that is not a task" : TypeName(awaited))}";
            current = awaited;
        }

        return found;
    }

    private static Task? Inner(object? awaiter)
    {
        for (int depth = 0; awaiter is not null && depth < 4; depth++)
        {
            if (awaiter is Task task)
            {
                return task;
            }

            awaiter = awaiter.GetType().GetFields(Fields).Select(field => field.GetValue(awaiter)).FirstOrDefault(value =>
                value is Task || value?.GetType().Name.Contains("Awaiter", StringComparison.Ordinal) == true);
        }

        return null;
    }

    // The state machine of Place is called <Place>d__3; of a lambda, <<Place>b__0_1>d.
    private static string Method(Type machine)
    {
        string name = machine.Name.TrimStart('<');
        int end = name.IndexOf('>', StringComparison.Ordinal);
        return end > 0 ? $"{machine.DeclaringType?.Name.Split('`')[0]}.{name[..end]}" : machine.Name;
    }

    private static string TypeName(Task task) => task.GetType() is { IsNested: true } nested
        ? $"a {nested.DeclaringType!.Name.Split('`')[0]}+{nested.Name.Split('`')[0]}"
        : $"a {task.GetType().Name.Split('`')[0]}";
}
