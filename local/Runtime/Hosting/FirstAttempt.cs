using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>The host repeats no invocation by itself: triggers redeliver, and count on their own messages.</summary>
internal sealed class FirstAttempt : RetryContext
{
    public static readonly FirstAttempt Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
