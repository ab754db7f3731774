using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace RequestRouter.Router.Security;

/// <summary>
/// The issuer's published configuration, cached. The library's own manager fetches again behind the caller's back and hands
/// out the old keys meanwhile, so that the first tokens signed with a new key would be refused; this one waits.
/// </summary>
internal sealed class IssuerKeys(Uri address, TimeProvider time) : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    /// <summary>Tokens with invented key ids must not become requests to the issuer.</summary>
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(30);

    /// <summary>A key that the issuer withdraws is believed at most this much longer.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The same while the issuer does not answer: its silence must not stop everybody at once.</summary>
    private static readonly TimeSpan LifetimeInSilence = TimeSpan.FromHours(1);

    private readonly HttpDocumentRetriever documents = new() { RequireHttps = !address.IsLoopback };
    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile Fetched? cached;
    private long refreshedAt = DateTimeOffset.MinValue.UtcTicks;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The document or the keys it names cannot be fetched, and none that are fresh are cached.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (Fresh() is { } current)
        {
            return current;
        }

        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (Fresh() is { } fetchedMeanwhile)
            {
                return fetchedMeanwhile;
            }

            var at = time.GetUtcNow();
            try
            {
                var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, cancel);
                cached = new(fetched, at, at, IsFresh: true);
                return fetched;
            }
            catch (Exception) when (cached is { } known && at - known.At < LifetimeInSilence && !cancel.IsCancellationRequested)
            {
                cached = known with { TriedAt = at, IsFresh = false };
                return known.Configuration;
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Has the next call fetch, unless that was asked for a moment ago. Never waits.</summary>
    public void RequestRefresh()
    {
        long last = Interlocked.Read(ref refreshedAt);
        long now = time.GetUtcNow().UtcTicks;
        if (now - last >= BetweenRefreshes.Ticks && Interlocked.CompareExchange(ref refreshedAt, now, last) == last)
        {
            // Not dropped: an invented key id must not take away the keys of an issuer that does not answer.
            cached = cached is { } known ? known with { TriedAt = DateTimeOffset.MinValue, IsFresh = false } : null;
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private OpenIdConnectConfiguration? Fresh()
    {
        var now = time.GetUtcNow();
        return cached is { } current
            && (current.IsFresh ? now - current.At < Lifetime : now - current.TriedAt < BetweenRefreshes && now - current.At < LifetimeInSilence)
                ? current.Configuration
                : null;
    }

    /// <param name="At">When it was fetched (UTC).</param>
    /// <param name="TriedAt">When that was last tried (UTC).</param>
    /// <param name="IsFresh">Whether nothing says that there may be a newer one.</param>
    private sealed record Fetched(OpenIdConnectConfiguration Configuration, DateTimeOffset At, DateTimeOffset TriedAt, bool IsFresh);
}
