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
/// A State's registrar enters that State's register anew. With <c>If-Match</c> the change applies only to the version named;
/// the same entry again changes nothing.
/// </summary>
public sealed class PutParty(HttpEntrance entrance, PartyStore parties, TimeProvider time, ILogger<PutParty> logger)
{
    [Function(nameof(PutParty))]
    [Operation("Enters a State in the register", Roles = [OfficerRole.Registrar], Conditional = true, Body = typeof(PartyRegistration), Examples = "parties", Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.EntryChanged])]
    [Answer(201, "The State is entered.", typeof(PartyRegistration), Headers = ["ETag"])]
    [Answer(200, "The entry is changed, or was the same already.", typeof(PartyRegistration), Headers = ["ETag"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/parties/{state}")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadAsync<PartyRegistration>(request, [OfficerRole.Registrar], cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var entry = entered.Value;
        if (entered.Sender.State.ToString() != state)
        {
            return Problem.Of(ProblemCodes.AnotherStatesEntry);
        }

        if (RegistrationRules.Check(entry, entered.Sender.State) is { Count: > 0 } failures)
        {
            return Problem.Of(failures);
        }

        var register = await parties.ReadNowAsync(cancellationToken);
        if (RegistrationRules.KeysOfOthers(entry, register.Parties) is { Count: > 0 } taken)
        {
            return Problem.Of(taken);
        }

        if (RegistrationRules.KeysTakenAway(entry, register.Find(entry.State)?.Entry, time.GetUtcNow()) is { Count: > 0 } gone)
        {
            return Problem.Of(gone);
        }

        return await EntryChange.ApplyAsync(
            request,
            entry,
            register.Find(entry.State),
            basedOn => parties.TryWriteAsync(entry, basedOn, cancellationToken),
            version => logger.RegisterChanged(entry.State, version));
    }
}
