using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The public keys of the router's receipts, rejections, notices, release tokens and pages, now and before, as a JWK set (RFC 7517), for anyone who wants to verify one.</summary>
public sealed class GetKeys(RouterKeySet keys)
{
    [Function(nameof(GetKeys))]
    [Operation("Reads the keys of what the router signs", Description = "A JWK set: the key in use and all that were, each with the times between which it signed, so that what was signed in the past can be verified.", Anonymous = true)]
    [Answer(200, "A JWK set.", typeof(RouterKeySet))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/keys")] HttpRequest request) =>
        HttpAnswers.Json(keys);
}
