using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Having cases decided again and watching it, exports, and the newest checkpoint.</summary>
public sealed class ConsoleReplays(ConsoleEntrance entrance)
{
    [Function("ConsoleReplays")]
    [Operation("Ordering a replay", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/replays")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => AskAsync(visit, [], new Dictionary<string, string>(), cancellationToken), cancellationToken);

    [Function("ConsoleOrderReplay")]
    [Operation("Orders a replay", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Order(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/replays")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                var answer = await visit.SendAsync(HttpMethods.Post, "/api/audit/replays", OrderOf(form).ToJsonString(), null, cancellationToken, client);
                if (answer.IsSound)
                {
                    return ConsoleEntrance.Redirect(request, $"/console/replays/{JsonNode.Parse(answer.Body)!["replayId"]}");
                }

                var problem = Visit.ProblemOf(answer);
                return problem.Status is StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict
                    ? await AskAsync(visit, [.. problem.All.Select(failure => failure with { Field = FieldOf(failure.Pointer) })], form.ToDictionary(field => field.Key, field => field.Value.ToString()), cancellationToken)
                    : await visit.RefusedAsync(problem);
            },
            cancellationToken);

    [Function("ConsoleReplay")]
    [Operation("How far a replay is", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Watch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/replays/{replayId}")] HttpRequest request, [DurableClient] DurableTaskClient client, string replayId, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit =>
            {
                string after = request.Query["after"] is [{ Length: > 0 } given] ? $"?after={Uri.EscapeDataString(given)}" : "";
                string path = $"/api/audit/replays/{Uri.EscapeDataString(replayId)}{after}";
                return visit.ShowAsync<ReplayPage>(async api => new() { [nameof(ReplayPage.Replay)] = await api.GetAsync<ReplayView>(path, client) }, cancellationToken, "/console/replays");
            },
            cancellationToken);

    [Function("ConsoleExport")]
    [Operation("The record of a case", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Export([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}/export")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => ExportAsync(visit, caseId, cancellationToken), cancellationToken);

    [Function("ConsoleExports")]
    [Operation("The record of a named case", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> ExportNamed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/exports")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => ExportAsync(visit, request.Query["caseId"].ToString(), cancellationToken), cancellationToken);

    private static Task<IActionResult> ExportAsync(Visit visit, string caseId, CancellationToken cancellationToken) =>
        visit.PassOnAsync($"/api/audit/requests/{Uri.EscapeDataString(caseId)}", ConsolePaths.Start, cancellationToken);

    private static async Task<IActionResult> AskAsync(Visit visit, IReadOnlyList<FieldFailure> failures, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken)
    {
        var checkpoint = await visit.SendAsync(HttpMethods.Get, "/api/audit/checkpoints/newest", null, null, cancellationToken);
        return visit.Context.Reader!.MayReplay
            ? await visit.PageAsync<ReplaysPage>(
                new()
                {
                    [nameof(ReplaysPage.Failures)] = failures,
                    [nameof(ReplaysPage.Name)] = given.GetValueOrDefault("id") ?? $"audit-{visit.Context.Now.UtcDateTime:yyyy-MM-dd-HHmmss}",
                    [nameof(ReplaysPage.Cases)] = given.GetValueOrDefault("cases"),
                    [nameof(ReplaysPage.From)] = given.GetValueOrDefault("from"),
                    [nameof(ReplaysPage.To)] = given.GetValueOrDefault("to"),
                    [nameof(ReplaysPage.All)] = given.ContainsKey("all"),
                    [nameof(ReplaysPage.Checkpoint)] = checkpoint.IsSound ? Encoding.UTF8.GetString(checkpoint.Body) : null,
                },
                failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : await visit.RefusedAsync(new(StatusCodes.Status403Forbidden, "ROLE_REQUIRED", "", "One of these roles is required: auditor, operator.", null, null));
    }

    private static JsonObject OrderOf(IFormCollection form)
    {
        var order = new JsonObject { ["id"] = form["id"].ToString().Trim() };
        string[] cases = form["cases"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (cases.Length > 0)
        {
            order["cases"] = new JsonArray([.. cases.Select(caseId => JsonValue.Create(caseId))]);
        }

        foreach (string bound in (string[])["from", "to"])
        {
            if (form[bound] is [{ Length: > 0 } day])
            {
                order[bound] = day + "T00:00:00Z";
            }
        }

        if (form["all"] == "true")
        {
            order["all"] = true;
        }

        return order;
    }

    private static string FieldOf(string pointer) => pointer.Split('/') switch { [_, "cases", ..] => "cases", [_, "from"] => "from", [_, "to"] => "to", [_, "id"] => "id", _ => "cases" };
}
