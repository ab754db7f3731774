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
    private volatile OpenIdConnectConfiguration? cached;
    private DateTimeOffset fetchedAt;
    private DateTimeOffset refreshedAt = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The document or the keys it names cannot be fetched, and none are cached.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (cached is { } current && time.GetUtcNow() - fetchedAt < Lifetime)
        {
            return current;
        }

        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (cached is null || time.GetUtcNow() - fetchedAt >= Lifetime)
            {
                fetchedAt = time.GetUtcNow();
                cached = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, cancel);
            }

            return cached;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Drops the cache, unless that was asked for a moment ago: the next call fetches.</summary>
    public void RequestRefresh()
    {
        oneAtATime.Wait();
        try
        {
            if (time.GetUtcNow() - refreshedAt >= BetweenRefreshes)
            {
                refreshedAt = time.GetUtcNow();
                cached = null;
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
