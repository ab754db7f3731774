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
    private const int Shown = 25;

    private static readonly string[] Kinds = [.. Enum.GetValues<RequestKind>().Select(kind => Kebab.Of(kind))];

    [Function("ConsoleWork")]
    [Operation("What waits", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Work([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/work")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit =>
            {
                var filter = new WorkFilter(Text(request, "reference"), Text(request, "role"), Text(request, "kind"), Text(request, "due"), Text(request, "claimed"));
                return visit.ShowAsync<WorkListPage>(
                    async api => new()
                    {
                        [nameof(WorkListPage.Work)] = await api.GetAsync<WorkPage>("/api/work" + filter.Asked(visit.Context.Now, Shown, Text(request, "cursor"))),
                        [nameof(WorkListPage.Counts)] = await api.GetAsync<WorkCounts>("/api/work/counts" + filter.Counted),
                        [nameof(WorkListPage.Views)] = (await api.GetAsync<SavedViews>("/api/work/views"))?.Views,
                        [nameof(WorkListPage.Filter)] = filter,
                        [nameof(WorkListPage.Kinds)] = Kinds,
                    },
                    cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleCaseList")]
    [Operation("The State's cases", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit =>
            {
                string query = string.Join('&', new[] { "reference", "cursor" }.Select(name => (name, Text(request, name))).Where(given => given.Item2 is not null).Select(given => $"{given.name}={Uri.EscapeDataString(given.Item2!)}").Prepend($"limit={Shown}"));
                return visit.ShowAsync<CaseListPage>(
                    async api => new() { [nameof(CaseListPage.Found)] = await api.GetAsync<CasePage>($"/api/requests?{query}"), [nameof(CaseListPage.Reference)] = Text(request, "reference") },
                    cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleCase")]
    [Operation("One case", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<CaseDetailPage>(
                async api =>
                {
                    string path = $"/api/requests/{Uri.EscapeDataString(caseId)}";
                    var found = await api.GetAsync<CaseDetail>(path);
                    int after = int.TryParse(Text(request, "after"), out int given) ? Math.Clamp(given, 0, int.MaxValue - 1) : 0;
                    var steps = await api.GetAsync<TimelinePage>($"{path}/timeline?after={after}");
                    var claims = await api.GetAsync<CaseClaims>($"{path}/claim");
                    var (practice, _) = found is null ? (null, null) : await visit.ReadAsync<JsonObject>($"/api/parties/{found.Requested}/practice", cancellationToken);
                    string from = Text(request, "evidence") is { } last ? $"?after={Uri.EscapeDataString(last)}" : "";
                    var evidence = await api.GetAsync<CaseEvidence>($"{path}/evidence{from}");
                    return new()
                    {
                        [nameof(CaseDetailPage.Case)] = found,
                        [nameof(CaseDetailPage.Claims)] = claims,
                        [nameof(CaseDetailPage.Evidence)] = evidence,
                        [nameof(CaseDetailPage.Steps)] = steps?.Entries,
                        [nameof(CaseDetailPage.More)] = steps?.Next,
                        [nameof(CaseDetailPage.Zone)] = (string?)practice?["calendar"]?["timeZone"] is { } zone ? ShownZones.Of(zone) : null,
                    };
                },
                cancellationToken),
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
