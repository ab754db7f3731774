using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using RequestRouter.Local.Stack;

namespace RequestRouter.EndToEnd.Tests.Launcher;

public sealed partial class RunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(2)] // SIGINT, what Ctrl-C sends
    [InlineData(15)] // SIGTERM
    public async Task A_signal_stops_everything_that_was_started(int signal)
    {
        await using var launched = await Launched.RunAsync();
        int[] ports = PortsOf(launched.Running);
        Assert.All(ports, port => Assert.True(Launched.Listens(port), $"nothing listens on {port}"));

        Signals.Send(launched.Process, signal);

        Assert.Equal(0, await launched.ExitCodeAsync());
        Assert.All(ports, port => Assert.False(Launched.Listens(port), $"{port} is still listened on"));
    }

    [Fact]
    public async Task A_killed_launcher_leaves_nothing_running()
    {
        await using var launched = await Launched.RunAsync();
        int[] ports = PortsOf(launched.Running);

        launched.Process.Kill();

        await Eventually.IsTrueAsync(() => !ports.Any(Launched.Listens), Patience, () => launched.Output);
    }

    [Fact]
    public async Task Storage_that_was_killed_is_said_in_one_line_and_everything_stops()
    {
        await using var launched = await Launched.RunAsync();
        int[] ports = PortsOf(launched.Running);
        var azurite = ChildrenOf(launched.Process.Id).Single(child => child.ProcessName.StartsWith("node", StringComparison.Ordinal));

        azurite.Kill();

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.Contains("Azurite ended by itself; the router is stopped with it.", launched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", launched.Output, StringComparison.Ordinal);
        Assert.All(ports, port => Assert.False(Launched.Listens(port), $"{port} is still listened on"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var launched = Launched.Start("run", "--port", $"{port}");

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.Equal($"Port {port} of 127.0.0.1 is taken by another program: stop that one, or choose another port with --port.", launched.Output);
    }

    private static int[] PortsOf(RunningRouter running) =>
        [running.Address.Port, .. Port().Matches(running.Storage).Select(match => int.Parse(match.Groups[1].Value))];

    /// <summary>Linux tells who started a process.</summary>
    private static IEnumerable<Process> ChildrenOf(int parent) => Process.GetProcesses().Where(process =>
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{process.Id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{parent}";
        }
        catch (IOException)
        {
            return false;
        }
    });

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Port();
}
