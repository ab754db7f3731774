using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// Stands between a router and its storage, carries bytes both ways, and can be severed: connections break off and new ones come to nothing, as in
/// an outage of the network or the storage. Signatures hold, for they cover the path and not the port.
/// </summary>
internal sealed class SeverableStorage : IAsyncDisposable
{
    private readonly List<TcpListener> listeners = [];
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();

    public string ConnectionString { get; private set; } = "";

    public bool IsSevered { get; private set; }

    public static SeverableStorage To(string storage)
    {
        var severable = new SeverableStorage();
        severable.ConnectionString = string.Join(';', storage.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part.Split('=', 2) is [var name, var address] && name.EndsWith("Endpoint", StringComparison.Ordinal) ? $"{name}={severable.Listen(new Uri(address))}" : part));
        return severable;
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

    private Uri Listen(Uri endpoint)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listeners.Add(listener);
        _ = AcceptAsync(listener, endpoint);
        return new UriBuilder(endpoint) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
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
        using (var storage = new TcpClient { NoDelay = true })
        {
            caller.NoDelay = true;
            open[caller] = true;
            try
            {
                if (!IsSevered)
                {
                    await storage.ConnectAsync(IPAddress.Loopback, endpoint.Port);
                    await Task.WhenAny(caller.GetStream().CopyToAsync(storage.GetStream()), storage.GetStream().CopyToAsync(caller.GetStream()));
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
