using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>An operator, whom the State has told the fingerprint of its change by another way, lets a ceremony end.</summary>
public sealed class PostConfirmation(HttpEntrance entrance, KeyCeremony ceremony)
{
    [Function(nameof(PostConfirmation))]
    [Operation(
        "Confirms the keys of a State",
        Description = "The fingerprint is the SHA-256 of the change's body, and comes from the State itself: in person, by telephone to a number known before, through its mission. The router shows it to nobody.",
        Roles = [OfficerRole.Operator], Body = typeof(Confirmation), Examples = "confirmations",
        Problems = [ProblemCodes.NotFound, ProblemCodes.SecondPersonNeeded, ProblemCodes.FingerprintDiffers, ProblemCodes.CeremonyWaits, ProblemCodes.EntryChanged, ProblemCodes.PossessionNotProven])]
    [Answer(200, "The change has taken effect.", typeof(ChangeView), Headers = ["ETag"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/parties/{state}/confirmation")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var (entered, confirmation) = await entrance.ReadOfAnyoneAsync<Confirmation>(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        return StateCode.TryParse(state, null, out var code)
            ? ChangeAnswers.For(await ceremony.ConfirmAsync(code, confirmation!.Fingerprint, entered.Caller!.Subject, cancellationToken), ofState: false, request)
            : HttpAnswers.NotFound("Nothing of this State waits for a confirmation.");
    }
}
