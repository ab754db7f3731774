using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// Stands between a router and a service it uses, carries bytes both ways, and can be severed: connections break off and new ones come to nothing,
/// as in an outage of the network or the service. Signatures hold, for they cover the path and not the port.
/// </summary>
internal sealed class SeverableNetwork : IAsyncDisposable
{
    private readonly List<TcpListener> listeners = [];
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();

    public bool IsSevered { get; private set; }

    /// <summary>A connection string for the same storage, by way of this network.</summary>
    public string ToStorage(string connection) => string.Join(';', connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        part.Split('=', 2) is [var name, var address] && name.EndsWith("Endpoint", StringComparison.Ordinal) ? $"{name}={To(new Uri(address))}" : part));

    /// <summary>The address of the same service, by way of this network.</summary>
    public Uri To(Uri endpoint)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listeners.Add(listener);
        _ = AcceptAsync(listener, endpoint);
        return new UriBuilder(endpoint) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
    }

    public void Sever()
    {
        IsSevered = true;
        foreach (var connection in open.Keys)
        {
            connection.Close();
        }
    }

    public void Mend() => IsSevered = false;

    public ValueTask DisposeAsync()
    {
        listeners.ForEach(listener => listener.Dispose());
        Sever();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener, Uri endpoint)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(), endpoint);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task CarryAsync(TcpClient caller, Uri endpoint)
    {
        using (caller)
        using (var service = new TcpClient { NoDelay = true })
        {
            caller.NoDelay = true;
            open[caller] = true;
            try
            {
                if (!IsSevered)
                {
                    await service.ConnectAsync(IPAddress.Loopback, endpoint.Port);
                    await Task.WhenAny(caller.GetStream().CopyToAsync(service.GetStream()), service.GetStream().CopyToAsync(caller.GetStream()));
                }
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Severed, or one end has gone.
            }

            open.TryRemove(caller, out _);
        }
    }
}
