using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>Ports of 127.0.0.1 for servers that have to be told theirs before they listen.</summary>
internal static class FreePort
{
    // Below the ports that operating systems give to outgoing connections: one of those could take the port before its server listens.
    private const int First = 10_000;
    private const int AfterLast = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>One that nobody listens on now, and that this process was not given before.</summary>
    /// <exception cref="InvalidOperationException">All of them are taken.</exception>
    public static int Any()
    {
        for (int tries = 0; tries < AfterLast - First; tries++)
        {
            int port = Random.Shared.Next(First, AfterLast);
            if (IsFree(port) && Given.TryAdd(port, true))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port of 127.0.0.1 from {First} to {AfterLast - 1} is free.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
