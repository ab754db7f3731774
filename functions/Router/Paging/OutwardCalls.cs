using System.Net;
using System.Net.Sockets;

namespace RequestRouter.Router.Paging;

/// <summary>
/// Calls to addresses that a State has entered. The State chooses the address, so the router looks at where a name leads at the moment it connects, and connects there
/// and nowhere else; it follows no redirection, asks no proxy and keeps no cookie.
/// </summary>
internal static class OutwardCalls
{
    /// <summary>Lengths of headers of an answer, in KiB.</summary>
    private const int MostHeaders = 8;

    /// <param name="longest">How long a call may take.</param>
    public static HttpClient Client(PagingSettings settings, TimeSpan longest) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MostHeaders,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(settings, context, cancellationToken),
    })
    {
        Timeout = longest,
    };

    /// <summary>Whether a call may go there; checked of what a name leads to, for what stands in the register is a name.</summary>
    private static bool MayReach(PagingSettings settings, IPAddress address) => PublicNetwork.Includes(address) || (settings.ThisMachine && IPAddress.IsLoopback(address));

    private static async ValueTask<Stream> ConnectAsync(PagingSettings settings, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(address => MayReach(settings, address)))
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
