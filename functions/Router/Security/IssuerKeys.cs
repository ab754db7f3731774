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
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

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
            var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, cancel);
            cached = new(fetched, at);
            return fetched;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Drops the cache, unless that was asked for a moment ago: the next call fetches. Never waits.</summary>
    public void RequestRefresh()
    {
        long last = Interlocked.Read(ref refreshedAt);
        long now = time.GetUtcNow().UtcTicks;
        if (now - last >= BetweenRefreshes.Ticks && Interlocked.CompareExchange(ref refreshedAt, now, last) == last)
        {
            cached = null;
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private OpenIdConnectConfiguration? Fresh() =>
        cached is { } current && time.GetUtcNow() - current.At < Lifetime ? current.Configuration : null;

    private sealed record Fetched(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}
