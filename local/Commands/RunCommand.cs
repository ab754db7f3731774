using System.CommandLine;
using RequestRouter.Local.Client;
using RequestRouter.Local.Stack;

namespace RequestRouter.Local.Commands;

/// <summary>Starts the whole stack and keeps it until it is told to stop.</summary>
internal static class RunCommand
{
    public const int DefaultPort = 7071;

    public static Command Shape(Command command, TimeProvider time)
    {
        var port = new Option<int>("--port") { Description = "Port of 127.0.0.1", DefaultValueFactory = _ => DefaultPort };
        var rehearsal = new Option<bool>("--rehearsal") { Description = "A clock that stands still and is moved by POST /local/clock" };
        command.Add(port);
        command.Add(rehearsal);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption)),
            parsed.GetValue(port),
            parsed.GetValue(rehearsal),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StateFolder folder, int port, bool rehearsal, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var stack = await LocalStack.StartAsync(folder, port, rehearsal, log: null, cancellationToken);
        stack.Issuer.Now = async cancelled => (await RouterClock.OfAsync(folder, time, cancelled)).GetUtcNow();
        await Registrar.RegisterAsync(
            stack.Router.Address, stack.Issuer, folder.Keys, await RouterClock.OfAsync(folder, time, cancellationToken), cancellationToken, Console.WriteLine, stack.Witness);
        Console.WriteLine(Guidance.For(stack.Router.Address, stack.BusConnection, folder.Keys.PathOf("sg-central-authority"), rehearsal));

        Task router = stack.Router.Ended, azurite = stack.Azurite.Ended;
        var ended = await Task.WhenAny(router, azurite, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
        if (cancellationToken.IsCancellationRequested)
        {
            Console.WriteLine("Stopping.");
            return 0;
        }

        throw new LauncherFault(ended == azurite
            ? "Azurite ended by itself; the router is stopped with it."
            : $"The router ended by itself with exit code {stack.Router.Process.ExitCode}; its last lines above say why.");
    }
}
