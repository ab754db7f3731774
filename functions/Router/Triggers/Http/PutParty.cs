using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A State's registrar enters that State's register anew, with the signature of its central authority or by a ceremony.</summary>
public sealed class PutParty(HttpEntrance entrance, RegisterDoor door)
{
    [Function(nameof(PutParty))]
    [Operation(
        "Changes a State's entry in the register",
        Description = "Signed by a key of the State's central authority that stands. Where none does, or the State has lost it, with `byCeremony`: the change waits until an operator confirms the fingerprint that the State tells by another way, "
            + "and where a key stands it waits a week for being overruled. Each key that the entry lists for the first time needs a proof of possession. The same bytes again get the first answer; an entry that says what stands changes nothing.",
        Roles = [OfficerRole.Registrar], Body = typeof(PartyChange), Signed = true, Examples = "parties",
        Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.EntryChanged, ProblemCodes.CeremonyRequired, ProblemCodes.PossessionNotProven])]
    [Answer(201, "The State is entered.", typeof(ChangeView), Headers = ["ETag"])]
    [Answer(200, "The entry is changed; or the same bytes came before, or it was the same already: the last change.", typeof(ChangeView), Headers = ["ETag"])]
    [Answer(202, "The change waits for an operator's confirmation.", typeof(PendingView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/parties/{state}")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadAsync<PartyChange>(request, [OfficerRole.Registrar], cancellationToken);
        return await ChangeAnswers.EnterAsync(door, entered, request, state, cancellationToken);
    }
}
