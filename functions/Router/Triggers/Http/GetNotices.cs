using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// The inbox of the caller's State: notices after a cursor, in order. With <c>wait</c> (seconds, at most 60) an empty answer is
/// held back until a notice comes.
/// </summary>
public sealed class GetNotices(HttpEntrance entrance, InboxStore inboxes, InboxSignal signal, LongPolls polls, InboxReadings readings, RecentCheckpoint checkpoint, IHostApplicationLifetime host)
{
    private const int LongestWait = 60;
    private const int RetryAfterSeconds = 5;

    /// <summary>Another instance of the app may have filled the inbox: look without being told, this often.</summary>
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(1);

    [Function(nameof(GetNotices))]
    [Operation("Reads the inbox", Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(long), "The number of the last notice read; notices after it are given. Default 0.")]
    [Query("wait", typeof(int), "Seconds, at most 60, for which an empty answer is held back until a notice comes. Default 0.")]
    [Answer(200, "Notices in the order of their numbers, up to the end of a page, with the newest checkpoint of the log of all ledgers.", typeof(NoticeList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notices")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        long after = query.Number("after", long.MaxValue - 1, "the number of the last notice read") ?? 0;
        long wait = query.Number("wait", LongestWait, $"a whole number of seconds from 0 to {LongestWait}") ?? 0;
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var state = entered.Sender.State;
        Measures.InboxRead(state);
        if (wait > 0 && !polls.TryEnter(state))
        {
            return Problem.Of(ProblemCodes.TooManyCalls, $"At most {LongPolls.Most} calls of one State wait at once; one is enough.") with { RetryAfter = RetryAfterSeconds };
        }

        IReadOnlyList<InboxNotice> notices;
        try
        {
            notices = await ReadAsync(state, after, TimeSpan.FromSeconds(wait), cancellationToken);
        }
        finally
        {
            if (wait > 0)
            {
                polls.Leave(state);
            }
        }

        // An auditor who reads takes nothing off the State's hands.
        if (entered.Caller!.Roles.Overlaps(OfficerRoles.MaySpeak))
        {
            await readings.NoteAsync(state, after, cancellationToken);
        }

        return HttpAnswers.Json(new NoticeList(notices, notices is [.., var last] ? last.Number : after, await checkpoint.ReadAsync(cancellationToken)));
    }

    private async Task<IReadOnlyList<InboxNotice>> ReadAsync(StateCode state, long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        // A connection is held in the time of the network, not of the law: this wait does not go by the router's clock.
        // A host that stops does not wait for it either.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        patience.CancelAfter(wait);
        while (true)
        {
            var grown = signal.Next(state);
            var notices = await inboxes.ReadAfterAsync(state, after, cancellationToken);
            if (notices.Count > 0 || wait == TimeSpan.Zero || patience.IsCancellationRequested)
            {
                return notices;
            }

            using var look = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
            look.CancelAfter(LookAnyway);
            try
            {
                await signal.BeyondAsync(state, after, grown, look.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Not told, or the wait is over: look once more.
            }
        }
    }
}
