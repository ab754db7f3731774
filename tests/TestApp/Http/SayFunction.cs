using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Http;

/// <summary>What middleware runs around.</summary>
public sealed class SayFunction(Scoped scoped, Diary diary)
{
    [Function(nameof(Say))]
    public async Task<IActionResult> Say(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "say/{word}")] HttpRequest request, string word, FunctionContext context)
    {
        await diary.TellAsync($"function {word} {ReferenceEquals(scoped, context.InstanceServices.GetService(typeof(Scoped)))}");
        return new OkObjectResult(new { word, left = context.Items.TryGetValue("left", out object? left) ? left : null, path = request.Path.Value });
    }
}
