using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The cases of the caller's own State, page by page, from a list of that State's alone.</summary>
public sealed class GetRequests(HttpEntrance entrance, CaseLists lists)
{
    private const int MostAtOnce = 100;

    [Function(nameof(GetRequests))]
    [Operation(
        "Lists the cases of the caller's State",
        Description = "In the order of their ids. A case is in the list once its first step is taken, a moment after its receipt. Conditions must all hold. "
            + "Where conditions together are met seldom, a page may hold fewer cases than its limit, or none, and a cursor all the same: the end is where there is no cursor.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("role", typeof(CaseRole), "What the State is in the case. Default any.")]
    [Query("kind", typeof(RequestKind), "The kind of request. Default any.")]
    [Query("state", typeof(AggregateState), "Where the case stands. Default anywhere.")]
    [Query("awaiting", typeof(string), "Whose word is waited for: a State, or me for the caller's own. Default anybody's or nobody's.")]
    [Query("updatedAfter", typeof(DateTimeOffset), "Cases in which something happened after this instant. Default any.")]
    [Query("reference", typeof(string), "The requesting State's own reference, whole. Default any.")]
    [Query("cursor", typeof(CaseId), "The cursor of the page before; cases after it are given. Default from the start.")]
    [Query("limit", typeof(int), "How many cases at most, 1 to 100. Default 50.")]
    [Answer(200, "A page of cases.", typeof(CaseList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var state = entered.Sender.State;
        var filter = new CaseFilter
        {
            Role = query.Read<CaseRole>("role", Kebab.TryParse, "requesting or requested"),
            Kind = query.Read<RequestKind>("kind", Kebab.TryParse, "a kind of request"),
            State = query.Read<AggregateState>("state", Parsed, "a state of a case"),
            Awaiting = query.Read<StateCode>("awaiting", (string text, out StateCode awaited) => text == "me" ? (awaited = state) == state : Parsed(text, out awaited), "a State or me"),
            UpdatedAfter = query.Read<DateTimeOffset>("updatedAfter", (string text, out DateTimeOffset at) => InstantConverter.TryParse(text, out at) && Bounds.Hold(at), "an instant per RFC 3339"),
            Reference = query.Text("reference"),
        };
        var cursor = query.Read<CaseId>("cursor", Parsed, "the cursor of the page before");
        var limit = query.Read<int>("limit", (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= MostAtOnce, $"a whole number from 1 to {MostAtOnce}");
        return query.Problem ?? HttpAnswers.Json(await lists.ReadAsync(state, filter, cursor, limit ?? MostAtOnce / 2, cancellationToken));
    }

    private static bool Parsed<T>(string text, out T value)
        where T : struct, IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out value);
}
