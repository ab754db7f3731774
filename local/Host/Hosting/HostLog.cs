using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>Everything the host says in the log. References only, never content.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Error, "Function '{Function}' failed with {Fault}.")]
    public static partial void FunctionFailed(this ILogger log, string function, string fault);

    [LoggerMessage(2, LogLevel.Error, "Function '{Function}' ran longer than {Limit} and did not end when told to; its worker is ended with it.")]
    public static partial void FunctionOutlivedItsLimit(this ILogger log, string function, TimeSpan limit);

    [LoggerMessage(3, LogLevel.Information, "Serving {Count} functions at {Address}.")]
    public static partial void Serving(this ILogger log, int count, string address);

    [LoggerMessage(4, LogLevel.Warning, "Work was still under way when the shutdown limit passed; it is redone after the next start.")]
    public static partial void DrainCutShort(this ILogger log);

    [LoggerMessage(5, LogLevel.Error, "The response to '{Function}' broke off after it had begun: {Error}.")]
    public static partial void ResponseBroken(this ILogger log, string function, Yarp.ReverseProxy.Forwarder.ForwarderError error);

    [LoggerMessage(6, LogLevel.Warning, "Work has waited for {Patience} while the rehearsal clock stood at {Now:O}; the clock moves on without it.")]
    public static partial void ClockMovesOn(this ILogger log, TimeSpan patience, DateTimeOffset now);

    [LoggerMessage(7, LogLevel.Debug, "An occurrence of '{Function}' ended with {Fault}; its schedule goes on.")]
    public static partial void OccurrenceFailed(this ILogger log, string function, string fault);

    [LoggerMessage(9, LogLevel.Warning, "The worker's stream ended with {Running} functions under way.")]
    public static partial void WorkerLost(this ILogger log, int running);

    [LoggerMessage(10, LogLevel.Warning, "The worker ended with exit code {ExitCode}; another is started.")]
    public static partial void WorkerEnded(this ILogger log, int exitCode);

    [LoggerMessage(11, LogLevel.Error, "The worker gave no sign of life for {Limit}; it is ended and another is started.")]
    public static partial void WorkerHangs(this ILogger log, TimeSpan limit);

    [LoggerMessage(13, LogLevel.Information, "The worker ended while it ran '{Function}'; the next one is asked.")]
    public static partial void AskedAgain(this ILogger log, string function);

    [LoggerMessage(8, LogLevel.Error, "Where the schedule of '{Function}' stands could not be kept; its last occurrence may run again.")]
    public static partial void StatusNotKept(this ILogger log, string function, Exception fault);
}
