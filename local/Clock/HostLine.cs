using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Clock;

/// <summary>The line to the host that started this worker: what it says moves the clock, and when it ends, so does the worker.</summary>
internal sealed class HostLine
{
    private readonly StreamReader reader;
    private readonly StreamWriter writer;

    private HostLine(TcpClient client)
    {
        reader = new StreamReader(client.GetStream());
        writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Null where the host has the real time.</summary>
    public RehearsalClock? Clock { get; private set; }

    public static HostLine Open(int port, string secret, bool isRehearsal)
    {
        var client = new TcpClient { NoDelay = true };
        client.Connect(IPAddress.Loopback, port);
        var line = new HostLine(client);
        line.writer.WriteLine(secret);
        if (isRehearsal)
        {
            // The first thing the host says is what time it is.
            line.Clock = new RehearsalClock(Instant(line.reader.ReadLine()!));
            line.writer.WriteLine("ok");
        }

        new Thread(line.Serve) { IsBackground = true, Name = "host line" }.Start();
        return line;
    }

    private static DateTimeOffset Instant(string line) => new(long.Parse(line.AsSpan("at ".Length), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private void Serve()
    {
        try
        {
            while (reader.ReadLine() is { } said)
            {
                writer.WriteLine(Answer(said));
            }
        }
        catch (IOException)
        {
            // Ends like a line that was closed.
        }

        // The host is gone: nobody asks this worker for anything any more, and nothing it holds is its own.
        Environment.Exit(0);
    }

    private string Answer(string said)
    {
        switch (said)
        {
            case "next":
                return Clock?.NextDue()?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "none";
            case "fire":
                return Clock?.FireOne() == true ? "fired" : "none";
            default:
                Clock?.MoveTo(Instant(said));
                return "ok";
        }
    }
}
