using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// What a State's own entry still owes: notifications and designations (37, 40, 41), laws to be furnished (17, 50), an authority for
/// prevention (53(7)), details to be corrected or confirmed again (37(19), 40(12)(c)). For officers of that State only.
/// </summary>
public sealed class GetDuties(HttpEntrance entrance, PartyStore parties, TimeProvider time)
{
    private static readonly IReadOnlyList<OfficerRole> Readers = [OfficerRole.Registrar, .. OfficerRoles.MayRead];

    [Function(nameof(GetDuties))]
    [Operation(
        "Reads what a State's entry still owes",
        Description = "Details are to be confirmed again after the practice's confirmEntriesEvery where it says confirmsEntries, and corrected once something failed to reach an authority.",
        Roles = [OfficerRole.Registrar, OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.AuthorityEnded, ProblemCodes.NotFound])]
    [Answer(200, "The duties, first what is longest owed; none where the entry is complete. Beside them what the text has against a reservation or signature that is entered.", typeof(DutyList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}/duties")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, Readers, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (entered.Sender.State.ToString() != state)
        {
            return Problem.Of(ProblemCodes.AnotherStatesEntry);
        }

        var register = await parties.ReadAsync(cancellationToken);
        if (register.Find(entered.Sender.State) is not { } found)
        {
            return HttpAnswers.NoEntry;
        }

        var (party, now) = (found.Entry.ToParty(), time.GetUtcNow());
        var practice = register.FindPractice(entered.Sender.State)?.Entry ?? Practice.Default;
        var every = practice.ConfirmsEntries ? practice.ConfirmEntriesEvery : TimeSpan.MaxValue;
        OpenDuty[] duties = [.. party.NotificationsDue(now), .. party.OpenDuties(now), .. party.ConfirmationsDue(now, every)];
        return HttpAnswers.Json(new DutyList(
            [.. duties.OrderBy(duty => duty.Since).ThenBy(duty => duty.Paragraph.Text, StringComparer.Ordinal)],
            [.. party.Doubts().Select(doubt => new EntryDoubt(doubt.Pointer, doubt.Code, doubt.Paragraph.Text, doubt.Detail))]));
    }
}
