using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The signed heads of the log of all ledgers, for everybody who has a token: whoever keeps one finds a ledger that was rolled back, and a log that was forked.</summary>
public sealed class GetCheckpoints(HttpEntrance entrance, LogReader log)
{
    [Function("GetCheckpoint")]
    [Operation("Reads the newest checkpoint", Description = "The head of one Merkle tree (RFC 9162) over the ledgers of all cases, signed, as C2SP tlog-checkpoint writes it. The page /docs/export tells what is in the tree.", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "The signed note.", HasOtherBody = true, MediaType = "text/plain")]
    public async Task<IActionResult> Newest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/checkpoints/newest")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        return entered.Problem ?? (await log.ReadNoteAsync(cancellationToken) is { } note ? new TextResult(note) : HttpAnswers.NotFound("There is no checkpoint yet."));
    }

    [Function("GetConsistency")]
    [Operation("Proves that the log has only grown", Description = "By RFC 9162, section 2.1.4: that the tree of one size begins with the tree of another.", Problems = [ProblemCodes.NotFound])]
    [Query("from", typeof(long), "The size of an earlier checkpoint. Needed.")]
    [Query("to", typeof(long), "The size of a later one. Needed.")]
    [Answer(200, "The hashes of the proof.", typeof(ConsistencyProof))]
    public async Task<IActionResult> Consistency(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/checkpoints/consistency")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        var query = new QueryReader(request);
        var (from, to) = (query.Number("from", long.MaxValue, "the size of a checkpoint"), query.Number("to", long.MaxValue, "the size of a checkpoint"));
        if ((entered.Problem ?? query.Problem) is { } problem)
        {
            return problem;
        }

        return from is { } first && to is { } second && await log.ConsistencyAsync(first, second, cancellationToken) is { } path
            ? HttpAnswers.Json(new ConsistencyProof(first, second, [.. path.Select(Convert.ToBase64String)]))
            : HttpAnswers.NotFound("The log has no checkpoints of these sizes.");
    }
}
