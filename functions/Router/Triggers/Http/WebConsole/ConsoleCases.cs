using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>What waits, which cases there are, and one of them.</summary>
public sealed class ConsoleCases(ConsoleEntrance entrance)
{
    /// <summary>Pages of the work list that are looked through for what a filter takes.</summary>
    private const int MostPages = 4;

    private const int Shown = 25;
    private const int MostAtOnce = 50;

    [Function("ConsoleWork")]
    [Operation("What waits", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Work([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/work")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var filter = new WorkFilter(Text(request, "reference"), Text(request, "role"), Text(request, "due"));
                var found = new List<WorkCase>();
                string? cursor = Text(request, "cursor");
                for (int pages = 0; pages < (filter.Tags.Count > 0 ? MostPages : 1) && found.Count < Shown && (pages == 0 || cursor is not null); pages++)
                {
                    string query = $"limit={(filter.Tags.Count > 0 ? MostAtOnce : Shown)}" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}");
                    var (page, problem) = await visit.ReadAsync<WorkPage>($"/api/work?{query}", cancellationToken);
                    if (page is null)
                    {
                        return await visit.RefusedAsync(problem!);
                    }

                    found.AddRange(page.Cases.Where(waiting => filter.Takes(waiting, visit.Context.Now)));
                    cursor = page.Cursor;
                }

                return await visit.PageAsync<WorkListPage>(new() { [nameof(WorkListPage.Work)] = new WorkPage(found, cursor), [nameof(WorkListPage.Filter)] = filter });
            },
            cancellationToken);

    [Function("ConsoleCaseList")]
    [Operation("The State's cases", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                string query = string.Join('&', new[] { "reference", "cursor" }.Select(name => (name, Text(request, name))).Where(given => given.Item2 is not null).Select(given => $"{given.name}={Uri.EscapeDataString(given.Item2!)}").Prepend($"limit={Shown}"));
                var (page, problem) = await visit.ReadAsync<CasePage>($"/api/requests?{query}", cancellationToken);
                return page is null
                    ? await visit.RefusedAsync(problem!)
                    : await visit.PageAsync<CaseListPage>(new() { [nameof(CaseListPage.Found)] = page, [nameof(CaseListPage.Reference)] = Text(request, "reference") });
            },
            cancellationToken);

    [Function("ConsoleCase")]
    [Operation("One case", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                string path = $"/api/requests/{Uri.EscapeDataString(caseId)}";
                var (found, problem) = await visit.ReadAsync<CaseDetail>(path, cancellationToken);
                if (found is null)
                {
                    return await visit.RefusedAsync(problem!);
                }

                int after = int.TryParse(Text(request, "after"), out int given) ? Math.Clamp(given, 0, int.MaxValue - 1) : 0;
                var (steps, refused) = await visit.ReadAsync<TimelinePage>($"{path}/timeline?after={after}", cancellationToken);
                var (practice, _) = await visit.ReadAsync<JsonObject>($"/api/parties/{found.Requested}/practice", cancellationToken);
                return steps is null
                    ? await visit.RefusedAsync(refused!)
                    : await visit.PageAsync<CaseDetailPage>(new()
                    {
                        [nameof(CaseDetailPage.Case)] = found,
                        [nameof(CaseDetailPage.Steps)] = steps.Entries,
                        [nameof(CaseDetailPage.More)] = steps.Next,
                        [nameof(CaseDetailPage.Zone)] = (string?)practice?["calendar"]?["timeZone"],
                    });
            },
            cancellationToken);

    [Function("ConsoleCommunication")]
    [Operation("What a State said", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Communication(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}/communications/{rowId}")] HttpRequest request, string caseId, string rowId, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var answer = await visit.SendAsync(HttpMethods.Get, $"/api/requests/{Uri.EscapeDataString(caseId)}/communications/{Uri.EscapeDataString(rowId)}", null, null, cancellationToken);
                return !answer.IsSound
                    ? await visit.RefusedAsync(Visit.ProblemOf(answer))
                    : await visit.PageAsync<CommunicationPage>(new()
                    {
                        [nameof(CommunicationPage.CaseId)] = caseId,
                        [nameof(CommunicationPage.Body)] = System.Text.Encoding.UTF8.GetString(answer.Body),
                        [nameof(CommunicationPage.Signature)] = answer.Headers["X-JWS-Signature"].ToString(),
                    });
            },
            cancellationToken);

    private static string? Text(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 and <= 500 } text] ? text : null;
}
