using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Triggers.ServiceBus;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Messages that could not be taken, for the operator: nothing is lost silently.</summary>
public sealed class DeadLetters(
    HttpEntrance entrance, DeadLetterQueues queues, TakeSubmission submissions, FillInbox inboxes, WakeUps wakeUps, PageQueue pages, OperatorActs acts, TimeProvider time)
{
    [Function("GetDeadLetters")]
    [Operation("Reads what could not be taken from the bus", Roles = [OfficerRole.Operator])]
    [Answer(200, "Up to a hundred of each queue, without content.", typeof(DeadLetterList))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/dead-letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await queues.ReadAsync(cancellationToken));
    }

    [Function("ResubmitDeadLetter")]
    [Operation(
        "Takes a dead letter once more",
        Description = "As it was received the first time, at the time at which it was received. Where it fails again it stays.",
        Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound, ProblemCodes.SignatureMissing, ProblemCodes.SignatureMalformed, Codes.NotAuthentic])]
    [Answer(204, "It is taken, and no dead letter any more.")]
    public async Task<IActionResult> Resubmit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/dead-letters/{id}/resubmission")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var taken = await acts.RecordAsync(
            request, entered.Caller!, OperatorActKind.DeadLetterResubmitted, id, () => queues.TakeAsync(id, TakeAsync, cancellationToken), isDone: retaken => retaken.Fault is null);
        return taken switch
        {
            null => HttpAnswers.NotFound("There is no dead letter of this id that can be taken."),
            { Fault: { } fault } => Problem.Of(fault),
            _ => new StatusCodeResult(StatusCodes.Status204NoContent),
        };
    }

    private async Task<SignatureFault?> TakeAsync(string queue, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        switch (queue)
        {
            case DeadLetterQueues.Submissions:
                return await submissions.TakeAgainAsync(message, message.EnqueuedTime, cancellationToken);
            case SubmissionLines.Queue:
                return await submissions.TakeAgainAsync(message, SubmissionLines.ReceivedAt(message), cancellationToken);
            default:
                await SendAgainAsync(queue, message, cancellationToken);
                return null;
        }
    }

    private Task SendAgainAsync(string queue, ServiceBusReceivedMessage message, CancellationToken cancellationToken) => queue switch
    {
        PageQueue.Queue => pages.SendAsync(PageQueue.Read(message).ToString(), cancellationToken),
        DeadLetterQueues.Inbox => inboxes.FillAsync(message, cancellationToken),
        _ => wakeUps.SendAgainAsync(CaseId.Parse(message.SessionId, null), null, time.GetUtcNow(), cancellationToken),
    };
}
