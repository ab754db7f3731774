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
/// than that, so that a flood of one State is out of everybody's way at once. What nobody's key verifies is dead-lettered with the
/// reason; of very many such messages only some, for they are nobody's words and would fill the queue.
/// </summary>
public sealed class SortSubmission(
    PartyStore parties, SubmissionLines lines, DoorBudgets budgets, Rejections rejections, NoticePublisher publisher, TimeProvider time, ILogger<SortSubmission> logger)
{
    [Function(nameof(SortSubmission))]
    public Task Run(
        [ServiceBusTrigger("submissions", Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => Outage.WaitOutAsync(stopping => SortAsync(message, actions, stopping), cancellationToken);

    private async Task SortAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        byte[] body = message.Body.ToArray();
        var register = await parties.ReadAsync(cancellationToken);
        var verified = Submission.Verify(message, body, register, message.EnqueuedTime);
        if (verified.Key is not { } key)
        {
            await PutAsideAsync(message, verified.Fault!.Value, actions, cancellationToken);
            return;
        }

        var submission = new Submission(message, body, new Sender(key.State, key.Authority, key.KeyId));
        if (!budgets.TryLineUp(key.State))
        {
            await RejectAsync(submission, Problem.Of(ProblemCodes.TooManySubmissions, "This State has sent more over the queue than can wait there. Nothing was stored; send the same message again later."), cancellationToken);
        }
        else if (!await TrySendAsync(key.State, message, cancellationToken))
        {
            await RejectAsync(submission, Problem.BodyTooLarge, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    /// <summary>False where the message, with the time and the State it now carries, is larger than the bus takes.</summary>
    private async Task<bool> TrySendAsync(StateCode state, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await lines.SendAsync(state, message, cancellationToken);
            return true;
        }
        catch (ServiceBusException fault) when (fault.Reason == ServiceBusFailureReason.MessageSizeExceeded)
        {
            return false;
        }
    }

    private async Task RejectAsync(Submission submission, Problem problem, CancellationToken cancellationToken)
    {
        logger.SubmissionRejected(submission.MessageId, submission.Sender.State, problem.Code);
        await publisher.PublishAsync([submission.RejectedNotice(rejections.Sign(problem, submission.Body, submission.Sender.State), time.GetUtcNow())], cancellationToken);
    }

    private async Task PutAsideAsync(ServiceBusReceivedMessage message, SignatureFault fault, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        string reason = SignatureProblems.CodeOf(fault);
        if (!budgets.TryKeepOfNobody())
        {
            logger.SubmissionDropped(message.MessageId, reason);
            await actions.CompleteMessageAsync(message, cancellationToken);
            return;
        }

        logger.SubmissionDeadLettered(message.MessageId, reason);
        await actions.DeadLetterMessageAsync(message, null, reason, SignatureProblems.DetailOf(fault), cancellationToken);
    }
}
