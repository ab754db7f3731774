using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The points of contact of all parties, available at any hour: for every officer of every State (41(2)).</summary>
public sealed class GetContactPoints(HttpEntrance entrance, PartyStore parties, TimeProvider time)
{
    [Function(nameof(GetContactPoints))]
    [Operation("Reads the points of contact of all parties", Description = "Those designated at this moment, by State.")]
    [Answer(200, "All points of contact, by State.", typeof(ContactPointList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/contact-points")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        return entered.Problem
            ?? HttpAnswers.Json(new ContactPointList(ContactPoint.AllOf((await parties.ReadAsync(cancellationToken)).Parties, time.GetUtcNow())));
    }
}
