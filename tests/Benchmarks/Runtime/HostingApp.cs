using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Benchmarks.Runtime;

public sealed class HostingApp
{
    [Function("Hello")]
    public IActionResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name}")] HttpRequest request, string name) =>
        new ContentResult { Content = request.Method + name };

    [Function("Minutely")]
    public void Minutely([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
}
