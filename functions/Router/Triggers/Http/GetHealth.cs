using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Whether the router lives, and whether it can do its work.</summary>
public sealed class GetHealth(PartyStore parties)
{
    [Function("GetHealthLive")]
    [Operation("Tells whether the router lives", Description = "That the process answers; nothing of what it needs is looked at.", Anonymous = true)]
    [Answer(200, "It does.", typeof(Health))]
    public static IActionResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/live")] HttpRequest request) =>
        HttpAnswers.Json(new Health("live"));

    /// <summary>Ready where the register can be read: without storage nothing can be taken in.</summary>
    [Function("GetHealthReady")]
    [Operation("Tells whether the router can do its work", Description = "503 while storage does not answer; the body says so.", Anonymous = true)]
    [Answer(200, "It can.", typeof(Health))]
    [Answer(503, "Something it depends on does not answer.", typeof(Health))]
    public async Task<IActionResult> Ready(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await parties.ReadAsync(cancellationToken);
            return HttpAnswers.Json(new Health("ready"));
        }
        catch (Azure.RequestFailedException)
        {
            return HttpAnswers.Json(new Health("storage-unavailable"), StatusCodes.Status503ServiceUnavailable);
        }
    }
}
