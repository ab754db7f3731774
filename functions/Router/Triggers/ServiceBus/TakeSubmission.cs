using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Door;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Takes requests and communications that came over the queue, one at a time of each State (<see cref="SubmissionLines"/>), and no faster than is its share. The body is what
/// HTTP would carry; the application property <c>jws</c> holds the detached signature, <c>caseId</c> the case of a communication
/// (absent for a request). Who sends is who signed. The answer is a notice to that State.
/// </summary>
public sealed class TakeSubmission(
    FrontDoor door, DoorBudgets budgets, Rejections rejections, PartyStore parties, NoticePublisher publisher, TimeProvider time, ILogger<TakeSubmission> logger)
{
    [Function(nameof(TakeSubmission))]
    public Task Run(
        [ServiceBusTrigger(SubmissionLines.Queue, Connection = "ServiceBus", IsSessionsEnabled = true, AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => Outage.WaitOutAsync(stopping => TakeAsync(message, actions, stopping), cancellationToken);

    /// <summary>Takes a dead letter once more, as it was received the first time.</summary>
    /// <param name="message">The dead letter.</param>
    /// <param name="receivedAt">When it was received the first time (UTC).</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Why still nobody's key verifies it; null where it was taken.</returns>
    internal async Task<SignatureFault?> TakeAgainAsync(ServiceBusReceivedMessage message, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        byte[] body = message.Body.ToArray();
        var register = await parties.ReadAsync(cancellationToken);
        var verified = Submission.Verify(message, body, register, receivedAt);
        if (verified.Key is not { } key)
        {
            return verified.Fault!.Value;
        }

        var submission = new Submission(message, body, new Sender(key.State, key.Authority, key.KeyId));
        await publisher.PublishAsync([await AnswerAsync(submission, verified, cancellationToken)], cancellationToken);
        return null;
    }

    private async Task TakeAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin(nameof(TakeSubmission), ActivityKind.Consumer, Traces.CauseOf(message), null);
        byte[] body = message.Body.ToArray();
        var register = await parties.ReadAsync(cancellationToken);
        var verified = Submission.Verify(message, body, register, SubmissionLines.ReceivedAt(message));
        if (verified.Key is not { } key)
        {
            string reason = SignatureProblems.CodeOf(verified.Fault!.Value);
            logger.SubmissionDeadLettered(message.MessageId, reason);
            await actions.DeadLetterMessageAsync(
                message, null, reason, SignatureProblems.DetailOf(verified.Fault.Value), cancellationToken);
            return;
        }

        await budgets.TurnAsync(key.State, cancellationToken);
        var submission = new Submission(message, body, new Sender(key.State, key.Authority, key.KeyId));
        try
        {
            await publisher.PublishAsync([await AnswerAsync(submission, verified, cancellationToken)], cancellationToken);
        }
        catch (Exception fault) when (!Fault.MayPass(fault))
        {
            // Tried again it would come to the same: the sender learns it now, the operator finds the message with the reason.
            logger.SubmissionFailed(message.MessageId, key.State, Fault.Describe(fault));
            await publisher.PublishAsync([Rejected(submission, Problem.Of(ProblemCodes.Internal, "A fault of the router kept this from being taken; nothing was stored."))], cancellationToken);
            await actions.DeadLetterMessageAsync(message, null, ProblemCodes.Internal, Fault.Describe(fault), cancellationToken);
            return;
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task<NoticeMessage> AnswerAsync(Submission submission, SignatureResult verified, CancellationToken cancellationToken)
    {
        // A key that was ended or revoked while the message waited signs no more, though it was valid when the queue had it.
        if ((verified.Fault ?? SignatureVerifier.FaultOf(verified.Key!, time.GetUtcNow())) is { } fault)
        {
            return Rejected(submission, Problem.Of(fault));
        }

        if (submission.Body.Length > JsonBody.MaxBytes)
        {
            return Rejected(submission, Problem.BodyTooLarge);
        }

        var (handed, problem) = submission.Read();
        if (handed is null)
        {
            return Rejected(submission, problem!);
        }

        return await door.AcceptAsync(handed, cancellationToken) switch
        {
            DoorAnswer.Accepted accepted => submission.ReceivedNotice(accepted),
            DoorAnswer.Refused refused => Rejected(submission, Problem.Of(refused.Rejection)),
            DoorAnswer.OtherEntry => Rejected(submission, SignatureProblems.OtherEntry),
            DoorAnswer.CaseTooLarge => Rejected(submission, Problem.CaseTooLarge),
            DoorAnswer.TooManyOpened => Rejected(submission, Problem.TooManyOpened),
            DoorAnswer.SamePerson => Rejected(submission, Problem.Of(ProblemCodes.SamePerson)),
            DoorAnswer.OtherContent => Rejected(submission, Problem.Of(ProblemCodes.ReferenceReused, citation: Cited.Of(A40_13))),
            _ => Rejected(submission, Problem.Of(ProblemCodes.NotFound)),
        };
    }

    private NoticeMessage Rejected(Submission submission, Problem problem)
    {
        logger.SubmissionRejected(submission.MessageId, submission.Sender.State, problem.Code);
        Measures.Rejected(problem.Code, "queue");
        return submission.RejectedNotice(rejections.Sign(problem, submission.Body, submission.Sender.State), time.GetUtcNow());
    }
}
