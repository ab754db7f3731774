using System.CommandLine;

namespace RequestRouter.Local.Commands;

/// <summary>The commands of this program, with their help.</summary>
internal static class CommandLine
{
    /// <summary>Exit code for what this machine or the command line keeps us from doing; 1 is for a wrong answer of the router.</summary>
    private const int Hindered = 2;

    /// <summary>Where the state is kept; the same for every command.</summary>
    public static Option<string?> StateFolderOption { get; } = new("--state-folder")
    {
        Description = $"Folder of keys and data (else the environment's {StateFolder.Variable}, else local/.state)",
        HelpName = "folder",
        Recursive = true,
    };

    /// <summary>Parses, runs, and turns a <see cref="LauncherFault"/> into one line on standard error.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, TimeProvider time)
    {
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // Commands that run for long stop what they started in an order of their own.
            ProcessTerminationTimeout = null,
        };
        using var interruption = new Interruption();
        try
        {
            return await Root(time).Parse(arguments).InvokeAsync(invocation, interruption.Token);
        }
        catch (LauncherFault fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Hindered;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return interruption.ExitCode;
        }
    }

    private static RootCommand Root(TimeProvider time)
    {
        var root = new RootCommand("RequestRouter on this machine: storage, identities, example States and the router, without Azure.")
        {
            StateFolderOption,
        };
        RunCommand.Shape(root, time);
        root.Add(RunCommand.Shape(new Command("run", "Starts the router and all it needs, until Ctrl-C (the default command)."), time));
        root.Add(DemoCommand.Create(time));
        root.Add(TokenCommand.Create(time));
        root.Add(SignCommand.Create(time));
        root.Add(InspectCommand.Create(time));
        root.Add(VerifyCommand.Create());
        root.Add(WitnessCommand.Create(time));
        root.Add(BackupCommand.Create());
        root.Add(RestoreCommand.Create());
        return root;
    }
}
