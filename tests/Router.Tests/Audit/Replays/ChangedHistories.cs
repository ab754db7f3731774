using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Tests.Infra;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>Recorded histories in which something was changed, and orchestrators that were: the turn is named, with what is done and what was.</summary>
public sealed class ChangedHistories
{
    [Fact]
    public void Every_orchestrator_of_the_app_can_be_replayed() =>
        Assert.Equal(
            typeof(CaseOrchestration).Assembly.GetTypes().Where(type => type.Name.EndsWith("Orchestration", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true }).Select(type => type.Name).Order(),
            OrchestratorReplay.Names.Order());

    [Fact]
    public void Another_input_of_a_call_is_found() => Finds(
        nameof(CaseOrchestration), happened => happened.TaskScheduled, happened => happened.TaskScheduled.Input = happened.TaskScheduled.Input.Replace("\"in-request\"", "\"in-other\"", StringComparison.Ordinal), "call AdvanceCase with");

    [Fact]
    public void Another_call_is_found() => Finds(nameof(CaseOrchestration), happened => happened.TaskScheduled, happened => happened.TaskScheduled.Name = "ArchiveCase", "call AdvanceCase");

    [Fact]
    public void Another_due_time_is_found() => Finds(
        nameof(ProcedureOrchestration), happened => happened.TimerCreated, happened => happened.TimerCreated.FireAt = Timestamp.FromDateTime(happened.TimerCreated.FireAt.ToDateTime().AddTicks(10)), "wait until");

    [Fact]
    public void Another_word_to_the_case_is_found() => Finds(nameof(ProcedureOrchestration), happened => happened.EventSent, happened => happened.EventSent.Input = "{}", "wake-up");

    [Fact]
    public void A_word_to_another_case_is_found() => Finds(nameof(ProcedureOrchestration), happened => happened.EventSent, happened => happened.EventSent.InstanceId = "another", "wake-up");

    [Fact]
    public void An_orchestrator_that_forgets_to_wake_its_case_is_found_where_a_limit_elapsed()
    {
        var history = One(nameof(ProcedureOrchestration), happened => happened.EventSent);

        var replayed = OrchestratorReplay.Run<ProcedureStory>(history, async context =>
        {
            foreach (var limit in context.GetInput<ProcedureStory>()!.Limits)
            {
                await context.CreateTimer(limit.At.UtcDateTime, CancellationToken.None);
            }
        });

        Assert.Contains("wake-up", replayed.Difference?.Actual, StringComparison.Ordinal);
        Assert.True(replayed.Difference!.Turn > 1);
    }

    [Fact]
    public void An_orchestrator_that_calls_something_first_is_found_in_its_first_turn()
    {
        var replayed = OrchestratorReplay.Run<CaseStory>(One(nameof(CaseOrchestration), happened => happened.TaskScheduled), context => context.CallActivityAsync(nameof(ArchiveCase), "a"));

        Assert.Equal(1, replayed.Difference?.Turn);
        Assert.Contains("call ArchiveCase with [\"a\"]", replayed.Difference!.Expected, StringComparison.Ordinal);
        Assert.Contains("call AdvanceCase with [{", replayed.Difference.Actual, StringComparison.Ordinal);
    }

    private static void Finds(string orchestrator, Func<HistoryEvent, object?> which, Action<HistoryEvent> change, string expected)
    {
        var history = One(orchestrator, which);
        change(history.First(happened => which(happened) is not null));

        var difference = OrchestratorReplay.Run(history).Difference;

        Assert.Contains(expected, difference?.Expected, StringComparison.Ordinal);
        Assert.NotEqual(difference!.Expected, difference.Actual);
    }

    /// <summary>A recorded history of the orchestrator that has such an event.</summary>
    private static IReadOnlyList<HistoryEvent> One(string orchestrator, Func<HistoryEvent, object?> which) =>
        Directory.EnumerateFiles(Repository.At("tests", "ledgers"), "*.history").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("\n\n"))
            .Select(HistoryLines.Read)
            .First(history => history.Any(happened => happened.ExecutionStarted?.Name == orchestrator) && history.Any(happened => which(happened) is not null));
}
