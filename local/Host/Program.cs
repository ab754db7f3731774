using System.Runtime.InteropServices;
using RequestRouter.Local.Host.Hosting;

// One argument: the folder of a published function app. Settings are the environment's, as in Azure.
if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: RequestRouter.Local.Host FOLDER-OF-A-PUBLISHED-APP");
    return StartupFaults.ExitCode;
}

using var stopping = new CancellationTokenSource();
PosixSignalRegistration[] signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(signal =>
    PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stopping.Cancel();
    }))];
try
{
    await using var host = await FunctionsHost.StartAsync(new HostOptions(Path.GetFullPath(folder), new Dictionary<string, string?>()), stopping.Token);
    var stopped = new TaskCompletionSource();
    await using var registration = stopping.Token.Register(stopped.SetResult);
    if (await Task.WhenAny(host.Failed, stopped.Task) == host.Failed)
    {
        Console.Error.WriteLine($"The host stops: {(await host.Failed).Message}");
        return 1;
    }

    return 0;
}
catch (StartupFault fault)
{
    Console.Error.WriteLine(fault.Message);
    return StartupFaults.ExitCode;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 0;
}
finally
{
    Array.ForEach(signals, signal => signal.Dispose());
}
