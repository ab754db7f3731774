namespace RequestRouter.Local.Host.Hosting;

/// <summary>
/// The time one invocation may take, and the token that tells it. The token is made when it is first asked for, since
/// most invocations end at once and ask for none.
/// </summary>
internal sealed class InvocationLimit(TimeSpan? limit, TimeProvider clock, CancellationToken caller) : IDisposable
{
    /// <summary>How long after its token is cancelled a function may take to end before it is given up.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly long began = clock.GetTimestamp();
    private CancellationTokenSource? source;
    private CancellationTokenRegistration fromCaller;

    public CancellationToken Token
    {
        get
        {
            if (limit is not { } time)
            {
                return caller;
            }

            lock (gate)
            {
                if (source is null)
                {
                    var left = time - clock.GetElapsedTime(began);
                    source = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
                    fromCaller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
                }

                return source.Token;
            }
        }
    }

    public void Dispose()
    {
        fromCaller.Dispose();
        source?.Dispose();
    }
}
