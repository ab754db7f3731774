using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using RequestRouter.Router.Activities;

namespace RequestRouter.Router.Orchestrations;

/// <summary>
/// Pages a State's points of contact for a notice, round after round, until one is reached or the State has confirmed the notice; where nobody was, the State
/// finds that in its inbox. Nothing in the case depends on it.
/// </summary>
public static class PagingOrchestration
{
    [Function(nameof(PagingOrchestration))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var story = context.GetInput<PagingStory>()!;
        for (int round = 1; ; round++)
        {
            var end = await context.CallActivityAsync<PageRoundEnd>(nameof(PageContacts), new PageRound(story.NoticeId, round), Patience.ForStorage);
            context.SetCustomStatus(end.Status);
            if (end.IsOver)
            {
                return;
            }

            if (round > story.Waits.Count)
            {
                break;
            }

            await context.CreateTimer(story.Waits[round - 1], CancellationToken.None);
        }

        await context.CallActivityAsync(nameof(TellUnreached), story.NoticeId, Patience.ForStorage);
    }
}
