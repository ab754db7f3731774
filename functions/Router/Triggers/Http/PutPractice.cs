using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// A State's registrar sets the practice under which requests to that State run: window lengths, reminders, working days,
/// choices the Convention leaves open. Stricter than the Convention only, 59(2). With <c>If-Match</c> the change applies only
/// to the version named.
/// </summary>
public sealed class PutPractice(HttpEntrance entrance, PartyStore parties, ILogger<PutPractice> logger)
{
    [Function(nameof(PutPractice))]
    [Operation(
        "Sets the practice of a State",
        Description = "Settings left out take their defaults. Clocks that run keep the instants they were opened with; clocks opened afterwards follow the new practice.",
        Roles = [OfficerRole.Registrar], Conditional = true, Body = typeof(Practice), Examples = "practices",
        Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.EntryChanged, Codes.PracticeTooWeak])]
    [Answer(201, "The State has its first practice of its own.", typeof(Practice), Headers = ["ETag"])]
    [Answer(200, "The practice is changed, or was the same already.", typeof(Practice), Headers = ["ETag"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/parties/{state}/practice")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadAsync<Practice>(request, [OfficerRole.Registrar], cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var practice = entered.Value;
        var owner = entered.Sender.State;
        if (owner.ToString() != state)
        {
            return Problem.Of(ProblemCodes.AnotherStatesEntry);
        }

        var register = await parties.ReadNowAsync(cancellationToken);
        if (register.Find(owner) is null)
        {
            return HttpAnswers.NotFound("The register has no entry of this State; enter that first.");
        }

        if (practice.Faults() is { Count: > 0 } faults)
        {
            return Problem.Of(Rejection.For(faults));
        }

        return await EntryChange.ApplyAsync(
            request,
            practice,
            register.FindPractice(owner),
            basedOn => parties.TryWriteAsync(owner, practice, basedOn, cancellationToken),
            version => logger.PracticeChanged(owner, version));
    }
}
