namespace RequestRouter.Local.Host.Hosting;

/// <summary>What becomes of a <see cref="StartupFault"/>: a process of its own ends with the message alone, a host in a test throws it.</summary>
internal static class StartupFaults
{
    /// <summary>The exit code of a process whose app or settings cannot be honoured (EX_CONFIG of sysexits.h).</summary>
    public const int ExitCode = 78;

    public static T Guard<T>(EmbeddedOptions options, Func<EmbeddedOptions, T> start)
    {
        try
        {
            return start(options);
        }
        catch (StartupFault fault) when (!options.InProcess)
        {
            throw End(fault);
        }
    }

    public static async Task GuardAsync(EmbeddedOptions options, Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (StartupFault fault) when (!options.InProcess)
        {
            throw End(fault);
        }
    }

    private static StartupFault End(StartupFault fault)
    {
        Console.Error.WriteLine(fault.Message);
        Environment.Exit(ExitCode);
        return fault;
    }
}
