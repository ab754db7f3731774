using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.Router.WebConsole.Files;
using RequestRouter.WebConsole.Forms;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Writing a request: a form from the API's own schema that is tried (<c>?dryRun</c>) before it is signed.</summary>
public sealed class ConsoleRequests(ConsoleEntrance entrance, BodySchemas schemas)
{
    private const string Schema = nameof(SubmitRequest);
    private const string Form = "/console/new/form";

    private static readonly string[] Kinds = [.. Enum.GetValues<RequestKind>().Select(kind => Kebab.Of(kind))];

    [Function("ConsoleNewRequest")]
    [Operation("To whom, and what kind", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/new")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<NewRequestPage>(
                async api => new()
                {
                    [nameof(NewRequestPage.Parties)] = (await api.GetAsync<PartyRegister>("/api/parties"))?.Parties.Where(party => party.State != visit.Caller.State?.ToString()).ToList(),
                    [nameof(NewRequestPage.Kinds)] = Kinds,
                },
                cancellationToken),
            cancellationToken);

    [Function("ConsoleRequestForm")]
    [Operation("The form of a request", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/new/form")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => AskAsync(visit, Head(visit, request.Query["to"], request.Query["kind"], request.Query["reference"]), null, isFirst: true, cancellationToken),
            cancellationToken);

    [Function("ConsoleRequestFormTaken")]
    [Operation("Takes such a form", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/new/form")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                if (form.ContainsKey("draft"))
                {
                    return await AskAsync(visit, Draft(visit, form["draft"].ToString()), null, isFirst: true, cancellationToken);
                }

                if (form.ContainsKey("_change"))
                {
                    return await AskAsync(visit, Answers.Parsed(Answers.Carried(form["_change"])), null, isFirst: true, cancellationToken);
                }

                var body = Head(visit, form["_to"], form["_kind"], form["_reference"]);
                foreach (var (name, value) in schemas.Read(Schema, form))
                {
                    body[name] = value?.DeepClone();
                }

                if (form.ContainsKey("_save"))
                {
                    PageResult.Guard(request.HttpContext);
                    return new FileContentResult(Encoding.UTF8.GetBytes(Answers.Written(body)), "application/octet-stream") { FileDownloadName = "request-draft.json" };
                }

                return form["_add"] is [{ Length: > 0 } adding] ? await AskAsync(visit, body, adding, isFirst: true, cancellationToken)
                    : FilesChosen.Failures(form).ToList() is { Count: > 0 } ofFiles ? await AskAsync(visit, body, null, isFirst: false, cancellationToken, ofFiles)
                    : await CheckedAsync(visit, Answers.Written(body), [], cancellationToken);
            },
            cancellationToken,
            takesFiles: true);

    [Function("ConsoleSendRequest")]
    [Operation("Sends a signed request", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/new/send")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) => visit.HandInAsync(
                HttpMethods.Post,
                "/api/requests",
                form,
                answer => visit.PageAsync<ReceiptPage>(new() { [nameof(ReceiptPage.Accepted)] = JsonSerializer.Deserialize<AcceptedSaying>(answer.Body, JsonSerializerOptions.Web) }),
                (body, ofSignature) => CheckedAsync(visit, body, ofSignature, cancellationToken),
                "/console/new",
                cancellationToken),
            cancellationToken);

    /// <summary>The form. What a request of this kind that says no more would lack counts as asked for.</summary>
    private async Task<IActionResult> AskAsync(Visit visit, JsonObject body, string? adding, bool isFirst, CancellationToken cancellationToken, IReadOnlyList<FieldFailure>? ofFiles = null)
    {
        var (trial, problem) = await TryAsync(visit, Answers.Written(body), cancellationToken);
        var failures = trial?.Failures ?? problem?.Failures;
        if (failures is null)
        {
            return await visit.RefusedAsync(problem!, "/console/new");
        }

        IReadOnlyList<FieldFailure> shown = isFirst ? [] : [.. ofFiles ?? [], .. failures];
        var fields = schemas.Communications.FieldsOf(Schema, new(body, [.. failures.Select(failure => failure.Pointer)], [], shown, adding))
            .Where(field => field.Pointer is not ("/to" or "/kind" or "/reference" or "/items")).ToList();
        return await visit.PageAsync<RequestFormPage>(
            new()
            {
                [nameof(RequestFormPage.To)] = body["to"]?.ToString() ?? "",
                [nameof(RequestFormPage.Kind)] = body["kind"]?.ToString() ?? "",
                [nameof(RequestFormPage.Reference)] = body["reference"]?.ToString() ?? "",
                [nameof(RequestFormPage.Fields)] = fields,
                [nameof(RequestFormPage.Failures)] = BodySchemas.Placed(shown, fields),
                [nameof(RequestFormPage.Demands)] = trial?.Demands,
            },
            shown.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<IActionResult> CheckedAsync(Visit visit, string body, IReadOnlyList<FieldFailure> ofSignature, CancellationToken cancellationToken)
    {
        var (trial, _) = await TryAsync(visit, body, cancellationToken);
        if (trial is not { WouldBeAccepted: true })
        {
            return await AskAsync(visit, Answers.Parsed(body), null, isFirst: false, cancellationToken);
        }

        return await visit.CheckAsync(
            body,
            "/console/new/send",
            Form,
            "/console/new",
            ofSignature,
            cancellationToken,
            (nameof(CheckPage.Told), (IReadOnlyList<TrialHint>)[.. trial.Failures.Select(failure => new TrialHint("", failure.Paragraph, failure.Detail)), .. trial.Hints]));
    }

    private static async Task<(Trial? Trial, ApiProblem? Problem)> TryAsync(Visit visit, string body, CancellationToken cancellationToken)
    {
        var answer = await visit.SendAsync(HttpMethods.Post, "/api/requests?dryRun", body, null, cancellationToken);
        return answer.IsSound ? (JsonSerializer.Deserialize<Trial>(answer.Body, JsonSerializerOptions.Web), null) : (null, Visit.ProblemOf(answer));
    }

    /// <summary>What stands in a file that was saved before; the State that speaks is the officer's own, whatever stands there.</summary>
    private static JsonObject Draft(Visit visit, string file)
    {
        var body = Answers.Parsed(file);
        body["from"] = visit.Caller.State?.ToString();
        return body;
    }

    private static JsonObject Head(Visit visit, string? to, string? kind, string? reference) => new()
    {
        ["from"] = visit.Caller.State?.ToString(),
        ["to"] = to,
        ["kind"] = kind,
        ["reference"] = reference?.Trim(),
    };
}
