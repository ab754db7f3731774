using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Keys near their end, for the operator: a State whose last key ends can say nothing more.</summary>
public sealed class GetKeyEnds(HttpEntrance entrance, PartyStore parties, TimeProvider time)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(60);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    [Function(nameof(GetKeyEnds))]
    [Operation("Reads which keys are near their end", Description = "And those that ended in the last thirty days. Whether another key of the same authority takes over stands with each.", Roles = [OfficerRole.Operator])]
    [Query("within", typeof(TimeSpan), "How far ahead, at most P3660D. Default P60D.")]
    [Answer(200, "The keys, first what ends first.", typeof(KeyEndList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/keys")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var within = query.Read<TimeSpan>("within", (string text, out TimeSpan span) => DurationConverter.TryParse(text, out span) && span >= TimeSpan.Zero && span <= Farthest, "a duration of at most P3660D");
        return query.Problem ?? HttpAnswers.Json(KeyEnds.Of(await parties.ReadAsync(cancellationToken), time.GetUtcNow(), within ?? Usual));
    }
}
