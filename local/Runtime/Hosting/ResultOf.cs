using System.Reflection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>Waits for what a method returned, whatever kind of task it is, and gives the value inside.</summary>
internal static class ResultOf
{
    public static Func<object?, Task<object?>> Method(Type returned)
    {
        if (returned == typeof(Task))
        {
            return Plain;
        }

        if (returned == typeof(ValueTask))
        {
            return value => Plain(((ValueTask)value!).AsTask());
        }

        if (returned.IsGenericType && returned.GetGenericTypeDefinition() is var shape && (shape == typeof(Task<>) || shape == typeof(ValueTask<>)))
        {
            return typeof(ResultOf)
                .GetMethod(shape == typeof(Task<>) ? nameof(Typed) : nameof(TypedValue), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returned.GetGenericArguments())
                .CreateDelegate<Func<object?, Task<object?>>>();
        }

        return value => Task.FromResult(value);
    }

    /// <summary>The type of the value inside; <c>void</c> for none.</summary>
    public static Type ValueType(Type returned) => returned switch
    {
        _ when returned == typeof(Task) || returned == typeof(ValueTask) => typeof(void),
        { IsGenericType: true } when returned.GetGenericTypeDefinition() is var shape && (shape == typeof(Task<>) || shape == typeof(ValueTask<>)) =>
            returned.GetGenericArguments()[0],
        _ => returned,
    };

    private static async Task<object?> Plain(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async Task<object?> Typed<T>(object? task) => await (Task<T>)task!;

    private static async Task<object?> TypedValue<T>(object? task) => await (ValueTask<T>)task!;
}
