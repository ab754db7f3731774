using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Convention;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.ServiceBus;

/// <summary>
/// Takes requests and communications from the queue <c>submissions</c>. The body is what HTTP would carry; the application
/// property <c>jws</c> holds the detached signature, <c>caseId</c> the case of a communication (absent for a request). Who
/// sends is who signed. The answer is a notice to that State; what nobody's key verifies is dead-lettered with the reason.
/// </summary>
public sealed class TakeSubmission(
    FrontDoor door, PartyStore parties, NoticePublisher publisher, TimeProvider time, ILogger<TakeSubmission> logger)
{
    [Function(nameof(TakeSubmission))]
    public async Task Run(
        [ServiceBusTrigger("submissions", Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        byte[] body = message.Body.ToArray();
        var register = await parties.ReadAsync(cancellationToken);
        // Received is when the queue had it: what waited there while the router was away has not grown too old by that.
        var verified = SignatureVerifier.Verify(body, message.ApplicationProperties.GetValueOrDefault("jws") as string, register.Keys, null, message.EnqueuedTime);
        if (verified.Key is not { } key)
        {
            string reason = SignatureProblems.CodeOf(verified.Fault!.Value);
            logger.SubmissionDeadLettered(message.MessageId, reason);
            await actions.DeadLetterMessageAsync(
                message, null, reason, SignatureProblems.DetailOf(verified.Fault.Value), cancellationToken);
            return;
        }

        var submission = new Submission(message, body, new Sender(key.State, key.Authority, key.KeyId));
        await publisher.PublishAsync([await AnswerAsync(submission, verified, cancellationToken)], cancellationToken);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task<NoticeMessage> AnswerAsync(Submission submission, SignatureResult verified, CancellationToken cancellationToken)
    {
        // A key that was ended while the message waited signs no more, though it was valid when the queue had it.
        if ((verified.Fault ?? (verified.Key?.ValidTo <= time.GetUtcNow() ? SignatureFault.KeyExpired : null)) is { } fault)
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
            DoorAnswer.OtherContent => Rejected(submission, Problem.Of(ProblemCodes.ReferenceReused, citation: "40(13)")),
            _ => Rejected(submission, Problem.Of(ProblemCodes.NotFound)),
        };
    }

    private NoticeMessage Rejected(Submission submission, Problem problem)
    {
        logger.SubmissionRejected(submission.MessageId, submission.Sender.State, problem.Code);
        return submission.RejectedNotice(problem, time.GetUtcNow());
    }
}
