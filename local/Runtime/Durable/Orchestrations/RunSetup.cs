using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>What a run of an orchestrator needs from outside. <paramref name="ReportForeign"/> may be called from any thread.</summary>
internal sealed record RunSetup(
    string InstanceId,
    string? DefaultVersion,
    Func<IServiceProvider, ITaskOrchestrator> Create,
    DataConverter Converter,
    ILoggerFactory Loggers,
    Action<string> ReportForeign);
