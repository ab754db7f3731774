using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Having cases decided again from what is stored of them, and reading what came out.</summary>
public sealed class ReplayCalls(HttpEntrance entrance, ReplayStore replays, TimeProvider time)
{
    private const int PageSize = 100;

    private static readonly OfficerRole[] Roles = [OfficerRole.Auditor, OfficerRole.Operator];

    [Function("OrderReplay")]
    [Operation(
        "Has cases decided again",
        Description = "Of each case every hash, chain and signature is verified and every entry decided again from the bytes that were signed, under the rulebook, registers and practice of its time. Nothing is changed by it; that it was done is entered among the reads of each case's record. An auditor of a State has its State's cases replayed, as far as that State may see them. The same order again is answered with the same replay, and takes one up that has failed. The page /docs/replay tells how to read a verdict.",
        Roles = [OfficerRole.Auditor, OfficerRole.Operator], Body = typeof(ReplayOrder), Examples = "replays", Problems = [ProblemCodes.ReferenceReused, ProblemCodes.StateRequired, ProblemCodes.AuthorityEnded])]
    [Answer(202, "It is begun.", typeof(ReplayReport), Headers = ["Location"])]
    [Answer(200, "It was ordered before: how far it is.", typeof(ReplayReport), Headers = ["Location"])]
    public async Task<IActionResult> Order(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/audit/replays")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var (entered, reader) = await entrance.ReaderOrAsync(request, [OfficerRole.Auditor], Roles, cancellationToken);
        var (problem, order) = entered.Problem is null ? await HttpEntrance.ReadBodyAsync<ReplayOrder>(request, cancellationToken) : (entered.Problem, null);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.Check() is { Count: > 0 } failures)
        {
            return Problem.Of(failures);
        }

        var ordered = new Replay { ReplayId = ReplayId.Of(reader, order.Id), Order = order, Reader = reader, Subject = entered.Caller!.Subject, At = time.GetUtcNow() };
        var first = await replays.AddAsync(ordered, cancellationToken);
        if (first is not null && !first.Order.AsksAs(order))
        {
            return Problem.Of(ProblemCodes.ReferenceReused, "A replay of other cases was ordered under this id.");
        }

        // Also where it was ordered before: the one who did may not have come this far.
        await StartAsync(client, first ?? ordered, cancellationToken);
        request.HttpContext.Response.Headers.Location = $"/api/audit/replays/{ordered.ReplayId}";
        return HttpAnswers.Json(await ReportAsync(client, first ?? ordered, entered.Caller, null, null, cancellationToken), first is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);
    }

    [Function("GetReplay")]
    [Operation(
        "Reads how far a replay is, and its verdicts",
        Description = "Of a case that comes out otherwise the first entry that does, with the first member that differs and both values beside each other: what comes out, and what the ledger holds. An operator is not shown values that may be content.",
        Roles = [OfficerRole.Auditor, OfficerRole.Operator], Problems = [ProblemCodes.NotFound, ProblemCodes.StateRequired, ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(CaseId), "The last case that is known; verdicts of cases after it are given. Default none.")]
    [Query("verdict", typeof(ReplayVerdict), "Only cases with this verdict. Default all.")]
    [Answer(200, "Progress, and up to a hundred verdicts.", typeof(ReplayReport))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/replays/{replayId}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string replayId,
        CancellationToken cancellationToken)
    {
        var (entered, reader) = await entrance.ReaderOrAsync(request, [OfficerRole.Auditor], Roles, cancellationToken);
        var query = new QueryReader(request);
        var after = query.Read<CaseId>("after", (string text, out CaseId id) => CaseId.TryParse(text, null, out id), "a case");
        var only = query.Read<ReplayVerdict>("verdict", Kebab.TryParse, "a verdict");
        if ((entered.Problem ?? query.Problem) is { } problem)
        {
            return problem;
        }

        return ReplayId.Is(replayId) && await replays.FindAsync(replayId, cancellationToken) is { } replay && replay.Reader == reader
            ? HttpAnswers.Json(await ReportAsync(client, replay, entered.Caller!, after, only, cancellationToken))
            : HttpAnswers.NotFound("There is no such replay.");
    }

    /// <summary>Starts its orchestration where none runs and there is something to do.</summary>
    private static async Task StartAsync(DurableTaskClient client, Replay replay, CancellationToken cancellationToken)
    {
        string instanceId = ReplayStory.InstanceId(replay.ReplayId);
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is null or { RuntimeStatus: OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated })
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(ReplayOrchestration), ReplayStory.Of(replay), new StartOrchestrationOptions(instanceId), cancellationToken);
        }
    }

    private async Task<ReplayReport> ReportAsync(DurableTaskClient client, Replay replay, Caller caller, CaseId? after, ReplayVerdict? only, CancellationToken cancellationToken)
    {
        var progress = await replays.ProgressAsync(replay, cancellationToken);
        var found = await replays.ReadVerdictsAsync(replay.ReplayId, after, only, PageSize + 1, cancellationToken);
        bool seesContent = caller.Roles.Contains(OfficerRole.Auditor);
        List<ReplayedCase> page = [.. found.Take(PageSize).Select(verdict => seesContent ? verdict : verdict.WithoutContent())];
        return new()
        {
            ReplayId = replay.ReplayId,
            Order = replay.Order,
            At = replay.At,
            State = progress.Total == progress.Done ? ReplayState.Ended
                : await client.GetInstanceAsync(ReplayStory.InstanceId(replay.ReplayId), cancellationToken) is { RuntimeStatus: OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated } ? ReplayState.Failed
                : ReplayState.Running,
            Progress = progress,
            Cases = page,
            Next = found.Count > PageSize ? page[^1].CaseId : null,
        };
    }
}
