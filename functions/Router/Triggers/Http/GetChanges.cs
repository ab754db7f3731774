using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The ledger of a State's register, for everybody who has a token: who trusts the register can see how it came to be.</summary>
public sealed class GetChanges(HttpEntrance entrance, PartyStore parties, BodyStore bodies, TimeProvider time)
{
    private const int PageSize = 100;

    [Function(nameof(GetChanges))]
    [Operation(
        "Reads the changes of a State's register",
        Description = "Each holds the hash of the one before, and its own is the SHA-256 of its canonical form (RFC 8785); the page /docs/register shows how to verify them. Who made a change is told to officers of that State alone.",
        Problems = [ProblemCodes.NotFound])]
    [Query("after", typeof(int), "The number of the last change read; changes after it are given. Default 0.")]
    [Answer(200, "Up to a hundred changes, in order; the hash of the last of all; what waits.", typeof(ChangeList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}/changes")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        int after = (int)(query.Number("after", int.MaxValue, "the number of the last change read") ?? 0);
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        if (!StateCode.TryParse(state, null, out var code))
        {
            return HttpAnswers.NotFound("There is no such State.");
        }

        var last = await parties.ReadLastAsync(code, cancellationToken);
        var pending = (await parties.ReadPendingAsync(code, last?.Hash, cancellationToken)).Select(PendingView.Of).ToList();
        bool ofState = await IsOfAsync(code, entered.Caller!, cancellationToken);
        bool operates = entered.Caller!.Roles.Contains(OfficerRole.Operator);
        var changes = new List<ChangeView>();
        if (after < last?.Change.Number)
        {
            await foreach (var stored in parties.ReadChangesAsync(code, after + 1, PageSize, cancellationToken))
            {
                changes.Add(ChangeView.For(stored, ofState, operates));
                if (changes.Count == PageSize)
                {
                    break;
                }
            }
        }

        return HttpAnswers.Json(new ChangeList
        {
            Changes = changes,
            Next = changes is [.., { Change.Number: var number }] && number < last?.Change.Number ? number : null,
            Last = last?.Hash,
            Pending = pending.FirstOrDefault(),
            AlsoPending = pending.Count > 1 ? pending[1..] : null,
        });
    }

    [Function("GetChange")]
    [Operation("Reads a change of a register unchanged", Description = "For whoever verifies its digest and its signature.", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "The exact bytes that were signed, with the signature in a header.", typeof(PartyChange), OrBody = typeof(PracticeChange), Headers = ["X-JWS-Signature"])]
    public async Task<IActionResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}/changes/{number}")] HttpRequest request,
        string state,
        string number,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (!StateCode.TryParse(state, null, out var code)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int place)
            || await parties.ReadChangeAsync(code, place, cancellationToken) is not { Change: var change })
        {
            return HttpAnswers.NotFound("There is no such change.");
        }

        request.HttpContext.Response.Headers["X-JWS-Signature"] = change.Signature;
        return new FileContentResult(await bodies.ReadAsync(change.Digest, cancellationToken), "application/json");
    }

    /// <summary>Whether the caller is an officer of that State, by an authority that is designated today.</summary>
    private async Task<bool> IsOfAsync(StateCode state, Caller caller, CancellationToken cancellationToken) =>
        caller.State == state && caller.Authority is { } authority
        && (await parties.ReadAsync(cancellationToken)).Law.Find(state)?.Find(authority) is { } found && found.IsDesignated(time.GetUtcNow());
}
