using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RequestRouter.Local.Stack;

/// <summary>Asks another process to end, as a service manager would.</summary>
internal static class Signals
{
    private const int Terminate = 15;

    /// <summary>Sends SIGTERM; on Windows, which has none, ends the process outright.</summary>
    public static void Stop(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            Send(process, Terminate);
        }
    }

    /// <summary>Sends a signal by its number; a process that is gone already is no fault.</summary>
    public static void Send(Process process, int signal)
    {
        if (Kill(process.Id, signal) != 0 && !process.HasExited)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int processId, int signal);
}
