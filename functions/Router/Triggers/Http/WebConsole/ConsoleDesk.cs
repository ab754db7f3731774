using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>What officers keep for each other and themselves: who deals with a case, and views of the work list.</summary>
public sealed class ConsoleDesk(ConsoleEntrance entrance)
{
    private const string Work = "/console/work";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [Function("ConsoleClaim")]
    [Operation("Takes a case, or gives it back", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Claim(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/cases/{caseId}/claim")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) =>
            {
                string path = $"/api/requests/{Uri.EscapeDataString(caseId)}/claim";
                string? back = form["_back"];
                return DoAsync(visit, request, form["_act"] == "release" ? HttpMethods.Delete : HttpMethods.Put, form["_act"] == "take-over" ? path + "?takeOver" : path, null, ConsolePaths.IsPage(back) ? back : Work, cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleViews")]
    [Operation("Keeps a view, or removes one", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Views([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/work/views")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) =>
            {
                if (form["_remove"] is [{ Length: > 0 } gone])
                {
                    return DoAsync(visit, request, HttpMethods.Delete, PathOf(gone), null, Work, cancellationToken);
                }

                var view = new WorkView(Given(form, "role"), Given(form, "kind"), Given(form, "due"), Given(form, "claimed"));
                return DoAsync(visit, request, HttpMethods.Put, PathOf(form["name"].ToString()), JsonSerializer.Serialize(view, Written), Work + WorkFilter.Of(view), cancellationToken);
            },
            cancellationToken);

    private static string PathOf(string name) => $"/api/work/views/{Uri.EscapeDataString(name)}";

    private static string? Given(IFormCollection form, string name) => form[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>Calls the API, and leads back to the page from which that came.</summary>
    private static async Task<IActionResult> DoAsync(Visit visit, HttpRequest request, string method, string path, string? body, string back, CancellationToken cancellationToken)
    {
        var answer = await visit.SendAsync(method, path, body, null, cancellationToken);
        return answer.IsSound ? ConsoleEntrance.Redirect(request, back) : await visit.RefusedAsync(Visit.ProblemOf(answer), back);
    }
}
