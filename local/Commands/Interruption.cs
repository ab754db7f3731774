using System.Runtime.InteropServices;

namespace RequestRouter.Local.Commands;

/// <summary>
/// Ctrl-C or an order to terminate, as a token: the first lets the program stop what it started, a second ends it at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    public Interruption()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            registrations.Add(PosixSignalRegistration.Create(signal, Interrupt));
        }
    }

    public CancellationToken Token => source.Token;

    /// <summary>As shells give it: 128 and the number of the signal; 0 while there was none.</summary>
    public int ExitCode { get; private set; }

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = 128 + context.Signal switch
        {
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGTERM => 15,
            _ => 1,
        };
        source.Cancel();
    }
}
