using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Audit.Replays;

namespace RequestRouter.Router.Orchestrations;

/// <summary>Has the cases of an order replayed, a few batches at a time, and says how far it is.</summary>
public static class ReplayOrchestration
{
    /// <summary>Batches at once: cases run on beside it.</summary>
    private const int AtOnce = 4;

    /// <summary>Batches after which the history is cut.</summary>
    private const int BatchesToACut = 200;

    [Function(nameof(ReplayOrchestration))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var story = context.GetInput<ReplayStory>()!;
        if (story.Batches is null)
        {
            context.SetCustomStatus("Looking for the cases");
            var selected = await context.CallActivityAsync<SelectedCases>(nameof(SelectReplayedCases), story.ReplayId, Patience.ForStorage);
            if (selected.Cases is not { } cases)
            {
                throw new InvalidOperationException($"There are more than {ReplaySelection.Most} cases: order several periods.");
            }

            story = story with { Batches = selected.Batches, OrderedAt = selected.OrderedAt, Progress = new() { Total = cases } };
        }

        for (int begun = 0; story.Next < story.Batches; begun += AtOnce)
        {
            if (begun >= BatchesToACut)
            {
                context.ContinueAsNew(story);
                return;
            }

            var some = Enumerable.Range(story.Next, Math.Min(AtOnce, story.Batches.Value - story.Next));
            var verdicts = await Task.WhenAll(some.Select(number =>
                context.CallActivityAsync<BatchVerdicts>(nameof(ReplayCases), new ReplayBatch(story.ReplayId, number), Patience.ForStorage)));
            var progress = verdicts.Aggregate(story.Progress, (sum, batch) => sum.After(batch)).Timed(story.OrderedAt, context.CurrentUtcDateTime);
            story = story with { Next = story.Next + verdicts.Length, Progress = progress };
            context.SetCustomStatus(progress);
        }
    }
}
