using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>How the router runs, for its operator, and letting go on what is stuck.</summary>
public sealed class ConsoleOperations(ConsoleEntrance entrance)
{
    [Function("ConsoleOperations")]
    [Operation("How the router runs", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Look(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/operations")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => LookAsync(visit, client, null, cancellationToken), cancellationToken);

    [Function("ConsoleResubmitCase")]
    [Operation("Lets a case go on", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> ResubmitCase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/operations/cases/{caseId}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string caseId,
        CancellationToken cancellationToken) =>
        entrance.PostAsync(request, (visit, _) => DoAsync(visit, client, $"/api/operations/cases/{Uri.EscapeDataString(caseId)}/resubmission", caseId, cancellationToken), cancellationToken);

    [Function("ConsoleResubmitDeadLetter")]
    [Operation("Takes a dead letter once more", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> ResubmitDeadLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/operations/dead-letters/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id,
        CancellationToken cancellationToken) =>
        entrance.PostAsync(request, (visit, _) => DoAsync(visit, client, $"/api/operations/dead-letters/{Uri.EscapeDataString(id)}/resubmission", id, cancellationToken), cancellationToken);

    private static async Task<IActionResult> DoAsync(Visit visit, DurableTaskClient client, string path, string about, CancellationToken cancellationToken)
    {
        var answer = await visit.SendAsync(HttpMethods.Post, path, null, null, cancellationToken, client);
        return answer.IsSound ? await LookAsync(visit, client, about, cancellationToken) : await visit.RefusedAsync(Visit.ProblemOf(answer), "/console/operations");
    }

    private static Task<IActionResult> LookAsync(Visit visit, DurableTaskClient client, string? done, CancellationToken cancellationToken) =>
        visit.ShowAsync<OperationsPage>(
            async api => new()
            {
                [nameof(OperationsPage.Stuck)] = await api.GetAsync<StuckCases>("/api/operations/cases", client),
                [nameof(OperationsPage.Dead)] = await api.GetAsync<DeadMessages>("/api/operations/dead-letters"),
                [nameof(OperationsPage.Queues)] = await api.GetAsync<Queues>("/api/operations/queues"),
                [nameof(OperationsPage.Keys)] = await api.GetAsync<KeyEnds>("/api/operations/keys"),
                [nameof(OperationsPage.Done)] = done,
            },
            cancellationToken);
}
