using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Whether States read what they are told, for the operator: numbers and times, no notice.</summary>
public sealed class GetInboxes(HttpEntrance entrance, InboxStates inboxes, PartyStore parties)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    [Function(nameof(GetInboxes))]
    [Operation("Reads how far States have read their notices", Description = "Over HTTP, by what they ask for, and from their subscription of the bus. A State reads one way; what waits both ways it has not read.", Roles = [OfficerRole.Operator])]
    [Query("state", typeof(StateCode), "Only this State. Default all that stand in the register.")]
    [Query("unread", typeof(TimeSpan), "Only States for which something has waited this long, unread both ways, at most P365D. Default all.")]
    [Answer(200, "The inboxes, first whose notices wait the longest.", typeof(InboxStateList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/inboxes")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var state = query.Read<StateCode>("state", (string text, out StateCode code) => StateCode.TryParse(text, null, out code), "a State");
        var unread = query.Read<TimeSpan>("unread", (string text, out TimeSpan span) => DurationConverter.TryParse(text, out span) && span >= TimeSpan.Zero && span <= Longest, "a duration of at most P365D");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var register = await parties.ReadAsync(cancellationToken);
        return HttpAnswers.Json(await inboxes.ReadAsync(
            register.Parties.Select(entry => entry.State).Where(code => state is null || code == state), unread ?? TimeSpan.Zero, cancellationToken));
    }
}
