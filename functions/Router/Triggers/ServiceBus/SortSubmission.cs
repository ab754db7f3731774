using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Door;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Puts what comes over the queue <c>submissions</c> in the line of the State whose key signed it (<see cref="SubmissionLines"/>): no more
/// than that, and many at a time, so that a flood of one State is out of everybody's way at once. What nobody's key verifies is dead-lettered with the
/// reason; of very many such messages only some, for they are nobody's words and would fill the queue.
/// </summary>
public sealed class SortSubmission(
    PartyStore parties, SubmissionLines lines, DoorBudgets budgets, Rejections rejections, NoticePublisher publisher, TimeProvider time, ILogger<SortSubmission> logger)
{
    [Function(nameof(SortSubmission))]
    public async Task Run(
        [ServiceBusTrigger("submissions", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        // Sorted once, however many attempts the sending takes: what is counted against a State's share is counted once.
        Sorted? sorted = null;
        await Outage.WaitOutAsync(
            async stopping =>
            {
                sorted ??= Sort(messages, await parties.ReadAsync(stopping));
                await HandOnAsync(sorted, actions, stopping);
            },
            cancellationToken);
    }

    private Sorted Sort(IReadOnlyList<ServiceBusReceivedMessage> messages, RegisterView register)
    {
        var sorted = new Sorted();
        foreach (var message in messages)
        {
            try
            {
                Sort(message, register, sorted);
            }
            catch (Exception fault) when (!Fault.MayPass(fault))
            {
                // A fault with one message is no matter of those beside it.
                sorted.ToPutAside.Add((message, ProblemCodes.Internal, Fault.Describe(fault)));
            }
        }

        if (sorted.Dropped.Count > 0)
        {
            logger.SubmissionsDropped(sorted.Dropped.Count, sorted.Dropped[0]);
        }

        return sorted;
    }

    private void Sort(ServiceBusReceivedMessage message, RegisterView register, Sorted sorted)
    {
        byte[] body = message.Body.ToArray();
        var verified = Submission.Verify(message, body, register, message.EnqueuedTime);
        if (verified.Key is { } key)
        {
            var submission = new Submission(message, body, new Sender(key.State, key.Authority, key.KeyId));
            (budgets.TryLineUp(key.State) ? sorted.ToLineUp : sorted.TooMany).Add(submission);
        }
        else if (budgets.TryKeepOfNobody())
        {
            sorted.ToPutAside.Add((message, SignatureProblems.CodeOf(verified.Fault!.Value), SignatureProblems.DetailOf(verified.Fault.Value)));
        }
        else
        {
            sorted.Dropped.Add(message.MessageId);
        }
    }

    /// <summary>Each part is taken off the list once it is done, so that another attempt goes on from there.</summary>
    private async Task HandOnAsync(Sorted sorted, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        foreach (var ofState in sorted.ToLineUp.GroupBy(submission => submission.Sender.State).ToList())
        {
            sorted.TooLarge.AddRange(await lines.SendAsync(ofState.Key, [.. ofState], cancellationToken));
            sorted.ToLineUp.RemoveAll(submission => submission.Sender.State == ofState.Key);
        }

        await RejectAsync(sorted.TooMany, Problem.Of(ProblemCodes.TooManySubmissions, "This State has sent more over the queue than can wait there. Nothing was stored; send the same message again later."), cancellationToken);
        await RejectAsync(sorted.TooLarge, Problem.BodyTooLarge, cancellationToken);
        while (sorted.ToPutAside is [.., var (message, reason, detail)])
        {
            logger.SubmissionDeadLettered(message.MessageId, reason);
            await actions.DeadLetterMessageAsync(message, null, reason, detail, cancellationToken);
            sorted.ToPutAside.RemoveAt(sorted.ToPutAside.Count - 1);
        }
    }

    private async Task RejectAsync(List<Submission> some, Problem problem, CancellationToken cancellationToken)
    {
        if (some.Count == 0)
        {
            return;
        }

        await publisher.PublishAsync([.. some.GroupBy(submission => submission.Sender.State).SelectMany(ofState => Rejected([.. ofState], problem))], cancellationToken);
        some.Clear();
    }

    /// <summary>What a State is told of its rejected submissions: each by itself, or many together where it sends very many.</summary>
    private IEnumerable<NoticeMessage> Rejected(IReadOnlyList<Submission> ofState, Problem problem)
    {
        var (state, at) = (ofState[0].Sender.State, time.GetUtcNow());
        logger.SubmissionsRejected(ofState.Count, state, problem.Code);
        int alone = ofState.TakeWhile(_ => budgets.TryTellAlone(state)).Count();
        foreach (var submission in ofState.Take(alone))
        {
            yield return submission.RejectedNotice(rejections.Sign(problem, submission.Body, state), at);
        }

        if (ofState.Skip(alone).ToList() is { Count: > 0 } together)
        {
            yield return Submission.RejectedTogether(together, rejections.Sign(problem, Submission.Lines(together), state), at);
        }
    }

    /// <summary>What is to become of each of some messages.</summary>
    private sealed class Sorted
    {
        public List<Submission> ToLineUp { get; } = [];

        public List<Submission> TooMany { get; } = [];

        public List<Submission> TooLarge { get; } = [];

        /// <summary>With the reason and its detail.</summary>
        public List<(ServiceBusReceivedMessage Message, string Reason, string Detail)> ToPutAside { get; } = [];

        /// <summary>The ids of what nobody keeps.</summary>
        public List<string> Dropped { get; } = [];
    }
}
