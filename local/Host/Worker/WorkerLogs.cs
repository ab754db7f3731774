using Microsoft.Extensions.Logging;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>Puts what the worker logs into the host's own log, which filters it by host.json.</summary>
internal sealed class WorkerLogs(ILoggerFactory loggers)
{
    public void Write(RpcLog entry)
    {
        // Metrics come on the same way; nobody reads them here.
        if (entry.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric)
        {
            return;
        }

        var level = (LogLevel)(int)entry.Level;
        var logger = loggers.CreateLogger(entry.Category is { Length: > 0 } category ? category : "Function");
        if (logger.IsEnabled(level))
        {
            logger.Log(level, default, entry, null, static (entry, _) => entry.Exception is { } fault ? $"{entry.Message} {fault.Type}: {fault.Message}\n{fault.StackTrace}" : entry.Message);
        }
    }
}
