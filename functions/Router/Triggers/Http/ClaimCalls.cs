using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Who of a State's officers deals with a case of its work list: for colleagues to see, and for nobody else.</summary>
public sealed class ClaimCalls(HttpEntrance entrance, PartyView cases, ClaimStore claims, PartyStore parties, TimeProvider time)
{
    /// <summary>After how many working days of its State a claim ends by itself.</summary>
    private const int WorkingDays = 5;

    [Function("GetClaim")]
    [Operation(
        "Reads who deals with a case for the caller's State",
        Description = "And who did. The other State is told nothing of it.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.AuthorityEnded])]
    [Answer(200, "The claim that stands, and the acts.", typeof(CaseClaims))]
    public Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/claim")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        AboutAsync(request, OfficerRoles.MayRead, caseId, (_, _, _) => Task.FromResult<Problem?>(null), cancellationToken);

    [Function("PutClaim")]
    [Operation(
        "Takes a case of the work list",
        Description = "So that colleagues see who deals with it. It locks nothing, is no act of the State, and the other State is told nothing of it. It ends after five working days of the State, and with what is awaited now; taken again, it lasts longer.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Problems = [ProblemCodes.AuthorityEnded, ProblemCodes.NothingAwaited, ProblemCodes.ClaimHeld, ProblemCodes.TooManyKept])]
    [Query("takeOver", typeof(bool), "Whether to take it also from a colleague who deals with it. Default false.")]
    [Answer(200, "The claim that stands, and the acts.", typeof(CaseClaims))]
    public Task<IActionResult> Claim(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/requests/{caseId}/claim")] HttpRequest request, string caseId, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        bool takesOver = query.Flag("takeOver");
        return AboutAsync(
            request,
            OfficerRoles.MaySpeak,
            caseId,
            async (state, by, found) =>
            {
                if (found.WaitingFor(state).Count == 0)
                {
                    return Problem.Of(ProblemCodes.NothingAwaited);
                }

                var now = time.GetUtcNow();
                var calendar = ((await parties.ReadAsync(cancellationToken)).FindPractice(state)?.Entry ?? Practice.Default).Calendar;
                return Of(await claims.ClaimAsync(state, found, new(by, now, calendar.AfterWorkingDays(now, WorkingDays)), takesOver, cancellationToken));
            },
            cancellationToken,
            query);
    }

    [Function("DeleteClaim")]
    [Operation(
        "Gives a case back to the work list",
        Description = "By the officer who took it. Where nobody did, nothing happens.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Problems = [ProblemCodes.AuthorityEnded, ProblemCodes.ClaimHeld])]
    [Answer(200, "That nobody deals with it, and the acts.", typeof(CaseClaims))]
    public Task<IActionResult> Release(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/requests/{caseId}/claim")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        AboutAsync(
            request,
            OfficerRoles.MaySpeak,
            caseId,
            async (state, by, found) => Of(await claims.ReleaseAsync(state, found, by, time.GetUtcNow(), cancellationToken)),
            cancellationToken);

    private static Problem? Of(ClaimRefusal? refusal) => refusal switch
    {
        null => null,
        ClaimRefusal.Held => Problem.Of(ProblemCodes.ClaimHeld),
        _ => Problem.Of(ProblemCodes.TooManyKept, $"An officer holds at most {ClaimStore.Most} cases. Give some back."),
    };

    /// <summary>Does something about the claim of a case of the caller's State, and answers with how it stands then.</summary>
    private async Task<IActionResult> AboutAsync(
        HttpRequest request,
        IReadOnlyList<OfficerRole> roles,
        string caseId,
        Func<StateCode, string, Case, Task<Problem?>> act,
        CancellationToken cancellationToken,
        QueryReader? query = null)
    {
        var entered = await entrance.ReaderAsync(request, roles, cancellationToken);
        if ((entered.Problem ?? query?.Problem) is { } refused)
        {
            return refused;
        }

        var state = entered.Sender.State;
        if (await cases.FindAsync(state, caseId, cancellationToken) is not { Case: { } found })
        {
            return Problem.NoSuchCase;
        }

        return await act(state, entered.Caller!.Subject, found) is { } problem ? problem : HttpAnswers.Json(await claims.ReadAsync(state, found, time.GetUtcNow(), cancellationToken));
    }
}
