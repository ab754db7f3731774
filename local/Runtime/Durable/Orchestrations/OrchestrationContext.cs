using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>
/// What an orchestrator's code sees. Every call becomes a record, checked against the history while the code is replayed.
/// </summary>
internal sealed partial class OrchestrationContext : TaskOrchestrationContext
{
    private readonly OrchestrationRun run;
    private HistoryRecord? started;
    private int guids;

    public OrchestrationContext(OrchestrationRun run) => this.run = run;

    public override TaskName Name => Started.Name!;

    public override string InstanceId => run.Setup.InstanceId;

    public override string Version => Started.Version ?? string.Empty;

    public override ParentOrchestrationInstance? Parent => Started.Parent is { } parent ? new(parent.Name, parent.Instance) : null;

    public override DateTime CurrentUtcDateTime => run.Now;

    public override bool IsReplaying => run.Replaying;

    /// <summary>Serialized; null until the code sets one.</summary>
    public string? CustomStatus { get; private set; }

    /// <summary>Whether this generation has set a status: until then that of the one before it stands.</summary>
    public bool StatusSet { get; private set; }

    public ContinueAsNewOptions? Continuation { get; private set; }

    protected override ILoggerFactory LoggerFactory => run.Setup.Loggers;

    private HistoryRecord Started => started ?? throw new InvalidOperationException("The orchestration has not begun.");

    public void Begin(HistoryRecord record) => started = record;

    public override T? GetInput<T>()
        where T : default => run.Setup.Converter.Deserialize<T>(Started.Data);

    /// <summary>The input as the orchestrator's own input type.</summary>
    public object? ReadInput(Type type) => run.Setup.Converter.Deserialize(Started.Data, type);

    public override void SetCustomStatus(object? customStatus)
    {
        run.CheckTurn();
        StatusSet = true;
        CustomStatus = run.Setup.Converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        run.CheckTurn();
        Continuation = options;
    }

    public override Guid NewGuid()
    {
        run.CheckTurn();
        return StableGuid.From($"{InstanceId}_{CurrentUtcDateTime:o}_{guids++}");
    }
}
