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

/// <summary>Saying something about a case: a form from the API's own schema, what is wrong with it, what will be signed, the receipt.</summary>
public sealed class ConsoleSaying(ConsoleEntrance entrance, SayingTrial trial, BodySchemas schemas)
{
    /// <summary>What names evidence items of the case: they are offered by their names.</summary>
    private static readonly string[] NamesEvidence = ["deliver", "attest-deletion"];

    [Function("ConsoleSay")]
    [Operation("A form of what may be said", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}/say/{type}")] HttpRequest request, string caseId, string type, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => AskAsync(visit, caseId, type, new Answers(new JsonObject(), null, null), [], null, cancellationToken), cancellationToken);

    [Function("ConsoleSaid")]
    [Operation("Takes such a form", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/cases/{caseId}/say/{type}")] HttpRequest request, string caseId, string type, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                if (form.ContainsKey("_change"))
                {
                    var before = Answers.Of(Answers.Carried(form["_change"]));
                    return await AskAsync(visit, caseId, type, before, [], null, cancellationToken);
                }

                if (form.ContainsKey("body"))
                {
                    return await CheckedAsync(visit, caseId, type, Answers.Carried(form["body"]), [], form.ContainsKey("_sure"), cancellationToken);
                }

                var given = new Answers(schemas.Read(BodySchemas.Of(type), form), form["_id"], form["_seen"]);
                IReadOnlyList<FieldFailure> ofFiles = [.. FilesChosen.Failures(form)];
                return form["_add"] is [{ Length: > 0 } adding] ? await AskAsync(visit, caseId, type, given, ofFiles, adding, cancellationToken)
                    : ofFiles.Count > 0 ? await AskAsync(visit, caseId, type, given, ofFiles, null, cancellationToken)
                    : await CheckedAsync(visit, caseId, type, given.Whole(visit.Caller, caseId, type), [], false, cancellationToken);
            },
            cancellationToken,
            takesFiles: true);

    [Function("ConsoleSend")]
    [Operation("Sends what was signed", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/cases/{caseId}/send/{type}")] HttpRequest request, string caseId, string type, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) => visit.HandInAsync(
                HttpMethods.Post,
                $"/api/requests/{Uri.EscapeDataString(caseId)}/communications",
                form,
                answer => visit.PageAsync<ReceiptPage>(new() { [nameof(ReceiptPage.Accepted)] = JsonSerializer.Deserialize<AcceptedSaying>(answer.Body, JsonSerializerOptions.Web) }),
                (body, ofSignature) => CheckedAsync(visit, caseId, type, body, ofSignature, true, cancellationToken),
                $"/console/cases/{caseId}",
                cancellationToken),
            cancellationToken);

    /// <summary>The form, filled with what was answered so far.</summary>
    private Task<IActionResult> AskAsync(Visit visit, string caseId, string type, Answers answers, IReadOnlyList<FieldFailure> failures, string? adding, CancellationToken cancellationToken) =>
        visit.ShowAsync<SayPage>(
            async api =>
            {
                string path = $"/api/requests/{Uri.EscapeDataString(caseId)}";
                var found = await api.GetAsync<CaseDetail>(path);
                var open = found?.Moves.FirstOrDefault(move => move.Type == type);
                if (found is not null && (open is null || !schemas.Communications.Has(BodySchemas.Of(type))))
                {
                    api.Refuse(new(StatusCodes.Status409Conflict, "STATE_CONFLICT", "", $"As the case stands, your State cannot say {type} now.", null, null), $"/console/cases/{caseId}");
                }

                if (found is null || open is null || api.Problem is not null)
                {
                    return [];
                }

                // What the officer sees is what the officer means: the entry that was last when the form was first shown.
                string? seen = answers.Seen ?? await SeenAsync(visit, path, found.Entries, cancellationToken);
                var evidence = NamesEvidence.Contains(type) ? (await api.GetAsync<CaseEvidence>($"{path}/evidence"))?.Items.Where(item => item.State == "kept").ToList() : null;
                var fields = schemas.Communications.FieldsOf(BodySchemas.Of(type), new(answers.Body, open.Required, open.Items, failures, adding, open.Grounds, evidence));
                return new()
                {
                    [nameof(SayPage.Case)] = found,
                    [nameof(SayPage.Move)] = open,
                    [nameof(SayPage.Fields)] = fields,
                    [nameof(SayPage.Failures)] = BodySchemas.Placed(failures, fields),
                    [nameof(SayPage.Seen)] = seen,
                    [nameof(SayPage.Id)] = answers.Id ?? visit.NewId(),
                };
            },
            cancellationToken,
            status: failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    /// <summary>What will be signed, where nothing stands against it; else the form with what does.</summary>
    private async Task<IActionResult> CheckedAsync(Visit visit, string caseId, string type, string body, IReadOnlyList<FieldFailure> ofSignature, bool isSure, CancellationToken cancellationToken)
    {
        if (await trial.TryAsync(visit.Caller, caseId, Encoding.UTF8.GetBytes(body), cancellationToken) is { } problem)
        {
            return problem.Failures is { Count: > 0 } && problem.Failures.All(failure => failure.Pointer != "/seen") && problem.Status is 400 or 409 or 422
                ? await AskAsync(visit, caseId, type, Answers.Of(body), problem.All, null, cancellationToken)
                : await visit.RefusedAsync(problem, $"/console/cases/{caseId}");
        }

        string here = $"/console/cases/{caseId}/say/{type}";
        if (!isSure && Irrevocable.IsOne(type))
        {
            return await visit.PageAsync<InterruptionPage>(new()
            {
                [nameof(InterruptionPage.Type)] = type,
                [nameof(InterruptionPage.Action)] = here,
                [nameof(InterruptionPage.Back)] = $"/console/cases/{caseId}",
                [nameof(InterruptionPage.Body)] = body,
            });
        }

        return await visit.CheckAsync(body, $"/console/cases/{caseId}/send/{type}", here, $"/console/cases/{caseId}", ofSignature, cancellationToken);
    }

    private static async Task<string> SeenAsync(Visit visit, string path, int entries, CancellationToken cancellationToken)
    {
        if (entries == 0)
        {
            return "";
        }

        var (steps, _) = await visit.ReadAsync<TimelinePage>($"{path}/timeline?after={entries - 1}", cancellationToken);
        return steps?.Entries is [var last, ..] ? $"{last.Number}:{last.Hash}" : "";
    }
}
