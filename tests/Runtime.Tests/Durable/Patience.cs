namespace RequestRouter.Runtime.Tests.Durable;

/// <summary>Waits for conditions, never for spans of time.</summary>
internal static class Patience
{
    /// <summary>How long a test waits for what must come; a test that reaches it has failed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Never came: {what}.");
            }

            await Task.Yield();
        }
    }
}
