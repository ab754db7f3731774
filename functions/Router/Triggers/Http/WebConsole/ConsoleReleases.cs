using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Passing evidence on (36(3)): an order that is tried before it is signed, and the releases that concern a State.</summary>
public sealed class ConsoleReleases(ConsoleEntrance entrance, ReleaseTrial trial, BodySchemas schemas)
{
    private const string Schema = nameof(ReleaseOrder);
    private const string Form = "/console/releases/new";

    /// <summary>Cases of the State that are offered as authorizations.</summary>
    private const int CasesShown = 50;

    [Function("ConsoleReleases")]
    [Operation("The releases that concern the State", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/releases")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<ReleaseListPage>(
                async api => new()
                {
                    [nameof(ReleaseListPage.Found)] = await api.GetAsync<RequestRouter.WebConsole.Model.Releases>("/api/releases" + (request.Query["after"] is [{ Length: > 0 and < 500 } after] ? $"?after={Uri.EscapeDataString(after)}" : "")),
                },
                cancellationToken),
            cancellationToken);

    [Function("ConsoleRelease")]
    [Operation("One release", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/releases/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<ReleasePage>(
                async api => new() { [nameof(ReleasePage.Of)] = await api.GetAsync<ReleaseDetail>($"/api/releases/{Uri.EscapeDataString(id)}") }, cancellationToken, "/console/releases"),
            cancellationToken);

    [Function("ConsoleReleasedContent")]
    [Operation("The bytes of what was released", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Save(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/releases/{id}/elements/{element}")] HttpRequest request, string id, string element, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var (release, problem) = await visit.ReadAsync<ReleaseDetail>($"/api/releases/{Uri.EscapeDataString(id)}", cancellationToken);
                return release is null ? await visit.RefusedAsync(problem!, "/console/releases") : await visit.PassEvidenceOnAsync(element, release.Token, $"/console/releases/{id}", cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleReleaseForm")]
    [Operation("The form of an order", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/releases/new")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit =>
            {
                var body = new JsonObject();
                if (request.Query["element"] is [{ Length: > 0 and < 200 } element])
                {
                    body["elements"] = new JsonArray(element);
                }

                return AskAsync(visit, new(body, visit.NewId(), null), [], null, cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleReleaseFormTaken")]
    [Operation("Takes such a form", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/releases/new")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                if (form.ContainsKey("_change"))
                {
                    return await AskAsync(visit, Answers.Of(Answers.Carried(form["_change"])), [], null, cancellationToken);
                }

                if (form.ContainsKey("body"))
                {
                    return await CheckedAsync(visit, Answers.Carried(form["body"]), [], form.ContainsKey("_sure"), cancellationToken);
                }

                var body = schemas.Read(Schema, form);
                if (form["_authorization"] is { Count: > 0 } authorizations)
                {
                    body["authorizations"] = new JsonArray([.. authorizations.Select(caseId => JsonValue.Create(caseId))]);
                }

                var answers = new Answers(body, form["_id"], null);
                return form["_add"] is [{ Length: > 0 } adding]
                    ? await AskAsync(visit, answers, [], adding, cancellationToken)
                    : await CheckedAsync(visit, answers.Whole(new() { ["from"] = visit.Caller.State?.ToString(), ["id"] = answers.Id }), [], false, cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleReleaseSend")]
    [Operation("Sends a signed order", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/releases/send")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) => visit.HandInAsync(
                HttpMethods.Post,
                "/api/releases",
                form,
                answer => visit.PageAsync<ReleasePage>(new() { [nameof(ReleasePage.Of)] = JsonSerializer.Deserialize<ReleaseDetail>(answer.Body, JsonSerializerOptions.Web), [nameof(ReleasePage.IsNew)] = true }),
                (body, ofSignature) => CheckedAsync(visit, body, ofSignature, true, cancellationToken),
                "/console/releases",
                cancellationToken),
            cancellationToken);

    /// <summary>The form, with the cases in which the State asked for authorizations.</summary>
    private async Task<IActionResult> AskAsync(Visit visit, Answers answers, IReadOnlyList<FieldFailure> failures, string? adding, CancellationToken cancellationToken)
    {
        if (!visit.Context.Reader!.SpeaksForState)
        {
            return await visit.RefusedAsync(Visit.ProblemOf(Problem.RoleNeeded(OfficerRoles.MaySpeak)), "/console/releases");
        }

        var fields = schemas.Communications.FieldsOf(Schema, new(answers.Body, [], [], failures, adding));
        return await visit.ShowAsync<ReleaseFormPage>(
            async api => new()
            {
                [nameof(ReleaseFormPage.Fields)] = fields,
                [nameof(ReleaseFormPage.Failures)] = BodySchemas.Placed(failures, fields),
                [nameof(ReleaseFormPage.Id)] = answers.Id ?? visit.NewId(),
                [nameof(ReleaseFormPage.Cases)] = (await api.GetAsync<CasePage>($"/api/requests?kind=onward-transfer&role=requesting&limit={CasesShown}"))?.Cases,
                [nameof(ReleaseFormPage.Chosen)] = (IReadOnlyList<string>)[.. (answers.Body["authorizations"] as JsonArray ?? []).Select(one => one?.ToString() ?? "")],
            },
            cancellationToken,
            "/console/releases",
            failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>What will be signed and what it releases, after a stop; else the form with what is missing.</summary>
    private async Task<IActionResult> CheckedAsync(Visit visit, string body, IReadOnlyList<FieldFailure> ofSignature, bool isSure, CancellationToken cancellationToken)
    {
        var (release, problem) = await trial.TryAsync(visit.Caller, Encoding.UTF8.GetBytes(body), cancellationToken);
        if (release is null)
        {
            return problem!.Failures is { Count: > 0 } ? await AskAsync(visit, Answers.Of(body), problem.All, null, cancellationToken) : await visit.RefusedAsync(problem, "/console/releases");
        }

        if (!isSure)
        {
            return await visit.PageAsync<InterruptionPage>(new()
            {
                [nameof(InterruptionPage.Section)] = "nav.releases",
                [nameof(InterruptionPage.Type)] = "release-evidence",
                [nameof(InterruptionPage.Text)] = "stop.release",
                [nameof(InterruptionPage.Action)] = Form,
                [nameof(InterruptionPage.Back)] = "/console/releases",
                [nameof(InterruptionPage.Leave)] = "stop.release-nothing",
                [nameof(InterruptionPage.Body)] = body,
            });
        }

        return await visit.CheckAsync(
            body, "/console/releases/send", Form, "/console/releases", ofSignature, cancellationToken, (nameof(CheckPage.Section), "nav.releases"), (nameof(CheckPage.Lead), "release.check"), (nameof(CheckPage.Release), release));
    }
}
