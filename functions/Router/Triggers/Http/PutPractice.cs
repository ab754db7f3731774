using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// A State's registrar sets the practice under which requests to that State run: window lengths, reminders, working days,
/// choices the Convention leaves open. Stricter than the Convention only, 59(2).
/// </summary>
public sealed class PutPractice(HttpEntrance entrance, RegisterDoor door)
{
    [Function(nameof(PutPractice))]
    [Operation(
        "Sets the practice of a State",
        Description = "Signed by a key of the State's central authority that stands. Settings left out take their defaults. Clocks that run keep the instants they were opened with; clocks opened afterwards follow the new practice.",
        Roles = [OfficerRole.Registrar], Body = typeof(PracticeChange), Signed = true, Examples = "practices",
        Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.EntryChanged, ProblemCodes.CeremonyRequired, Codes.PracticeTooWeak])]
    [Answer(201, "The State has its first practice of its own.", typeof(ChangeView), Headers = ["ETag"])]
    [Answer(200, "The practice is changed; or the same bytes came before, or it was the same already: the last change.", typeof(ChangeView), Headers = ["ETag"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/parties/{state}/practice")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadAsync<PracticeChange>(request, [OfficerRole.Registrar], cancellationToken);
        return await ChangeAnswers.EnterAsync(door, entered, request, state, cancellationToken);
    }
}
