using Google.Protobuf;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Grpc;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Orchestrations.Procedures;
using P = Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>
/// Runs the app's orchestrators on recorded histories, by the worker's own code: turn by turn it is handed what had happened by then, and what it would have
/// done next is compared with what history has next. Nothing of it is carried out.
/// </summary>
public static class OrchestratorReplay
{
    private static readonly Dictionary<string, Func<string, string>> Orchestrators = new(StringComparer.Ordinal)
    {
        [nameof(CaseOrchestration)] = Of<CaseStory>(CaseOrchestration.Run),
        [nameof(ProcedureOrchestration)] = Of<ProcedureStory>(ProcedureOrchestration.Run),
        [nameof(EvidenceOrchestration)] = Of<EvidenceVerification>(EvidenceOrchestration.Run),
        [nameof(PagingOrchestration)] = Of<PagingStory>(PagingOrchestration.Run),
        [nameof(ReplayOrchestration)] = Of<ReplayStory>(ReplayOrchestration.Run),
    };

    /// <summary>The orchestrators that can be replayed.</summary>
    public static IReadOnlyCollection<string> Names => Orchestrators.Keys;

    /// <summary>Replays an instance's history.</summary>
    /// <exception cref="InvalidDataException">It does not begin as a history does, or is of no orchestrator of this app.</exception>
    public static ReplayedOrchestration Run(IReadOnlyList<P.HistoryEvent> history) =>
        Run(history, Orchestrators.GetValueOrDefault(NameOf(history)) ?? throw new InvalidDataException($"There is no orchestrator {NameOf(history)}."));

    /// <summary>The same with another orchestrator in the place of the app's own.</summary>
    internal static ReplayedOrchestration Run<TInput>(IReadOnlyList<P.HistoryEvent> history, Func<TaskOrchestrationContext, Task> orchestrator) => Run(history, Of<TInput>(orchestrator));

    private static ReplayedOrchestration Run(IReadOnlyList<P.HistoryEvent> history, Func<string, string> run)
    {
        string instanceId = Started(history).OrchestrationInstance.InstanceId;
        var starts = Enumerable.Range(0, history.Count).Where(index => history[index].EventTypeCase == P.HistoryEvent.EventTypeOneofCase.OrchestratorStarted).ToList();
        for (int turn = 0; turn < starts.Count; turn++)
        {
            var events = history.Skip(starts[turn]).Take((turn + 1 < starts.Count ? starts[turn + 1] : history.Count) - starts[turn]).ToList();
            if (turn + 1 == starts.Count && events[^1].EventTypeCase != P.HistoryEvent.EventTypeOneofCase.OrchestratorCompleted)
            {
                // It is under way.
                return new(instanceId, turn, null);
            }

            var request = new P.OrchestratorRequest { InstanceId = instanceId };
            request.PastEvents.AddRange(history.Take(starts[turn]));
            request.NewEvents.AddRange(events.Where(happened => Deed.Of(happened) is null && happened.EventTypeCase != P.HistoryEvent.EventTypeOneofCase.OrchestratorCompleted));
            var answer = P.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(run(request.ToByteString().ToBase64())));
            var expected = answer.Actions.Select(Deed.Of).OrderBy(deed => deed.Id).ToList();
            var actual = events.Select(Deed.Of).OfType<Deed>().OrderBy(deed => deed.Id).ToList();
            for (int index = 0; index < Math.Max(expected.Count, actual.Count); index++)
            {
                var (one, other) = (expected.ElementAtOrDefault(index), actual.ElementAtOrDefault(index));
                if (one is null || other is null || !one.IsSameAs(other))
                {
                    return new(instanceId, turn + 1, new(turn + 1, one?.ToString(), other?.ToString()));
                }
            }
        }

        return new(instanceId, starts.Count, null);
    }

    private static string NameOf(IReadOnlyList<P.HistoryEvent> history) => Started(history).Name;

    private static P.ExecutionStartedEvent Started(IReadOnlyList<P.HistoryEvent> history) =>
        history.Select(happened => happened.ExecutionStarted).FirstOrDefault(started => started is not null) ?? throw new InvalidDataException("A history has no beginning.");

    private static Func<string, string> Of<TInput>(Func<TaskOrchestrationContext, Task> orchestrator) => request =>
        GrpcOrchestrationRunner.LoadAndRun<TInput, object?>(
            request,
            async (context, _) =>
            {
                await orchestrator(context);
                return null;
            });
}
