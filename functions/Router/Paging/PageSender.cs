using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Paging;

/// <summary>
/// Sends pages. A State chooses the address, so the router looks at where a name leads at the moment it connects, and connects there and nowhere else; it follows
/// no redirection, asks no proxy, keeps no cookie and reads no body.
/// </summary>
public sealed class PageSender : IDisposable
{
    /// <summary>Of the network, not of the law; a page that takes longer is sent again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly PagingSettings settings;
    private readonly IRouterSigner signer;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public PageSender(PagingSettings settings, IRouterSigner signer, TimeProvider time)
    {
        (this.settings, this.signer, this.time) = (settings, signer, time);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 8,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Longest,
        };
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

    /// <summary>Whether pages may go there; checked of what a name leads to, for what stands in the register is a name.</summary>
    private bool MayReach(IPAddress address) => PublicNetwork.Includes(address) || (settings.ThisMachine && IPAddress.IsLoopback(address));

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(MayReach))
        {
            throw new AddressNotPublic();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
