namespace RequestRouter.Local.Host.Hosting;

/// <summary>What becomes of a <see cref="StartupFault"/> in a process of its own: one line, and an exit code.</summary>
internal static class StartupFaults
{
    /// <summary>The exit code of a process whose app or settings cannot be honoured (EX_CONFIG of sysexits.h).</summary>
    public const int ExitCode = 78;
}
