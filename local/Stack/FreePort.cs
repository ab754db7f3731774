using System.Net;
using System.Net.Sockets;

namespace RequestRouter.Local.Stack;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class FreePort
{
    /// <summary>One that nobody listens on now.</summary>
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <exception cref="LauncherFault">Another program listens on it.</exception>
    public static void Check(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new LauncherFault($"Port {port} of 127.0.0.1 is taken by another program: stop that one, or choose another port with --port.");
        }
    }
}
