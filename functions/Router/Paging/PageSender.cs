using System.Text.Json;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Paging;

/// <summary>
/// Sends pages, to addresses that States choose, and reads no body of their answers.
/// </summary>
public sealed class PageSender : IDisposable
{
    /// <summary>Of the network, not of the law; a page that takes longer is sent again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly IRouterSigner signer;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public PageSender(PagingSettings settings, IRouterSigner signer, TimeProvider time)
    {
        (this.signer, this.time) = (signer, time);
        client = OutwardCalls.Client(settings, Longest);
    }

    public async Task<PageOutcome> SendAsync(Uri address, Page page, CancellationToken cancellationToken)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(page, RouterJson.Options);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("X-JWS-Signature", signer.SignDetached(body, Page.SignatureType, time.GetUtcNow()));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode ? PageOutcome.Reached : PageOutcome.Refused;
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException is AddressNotPublic ? PageOutcome.NotPublic : PageOutcome.Unreachable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PageOutcome.Unreachable;
        }
    }

    public void Dispose() => client.Dispose();
}
