using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.WebConsole;
using RequestRouter.Router.WebConsole.Files;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Furnishing a file in a case: the file waits until its declaration, which names its digest, is signed; then it goes where the API tells.</summary>
public sealed class ConsoleFurnish(ConsoleEntrance entrance, EvidenceTrial trial, BodySchemas schemas, StagedFiles files)
{
    private const string Schema = nameof(EvidenceDeclaration);

    [Function("ConsoleFurnish")]
    [Operation("A form for a file", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/cases/{caseId}/furnish")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                string? attachment = request.Query["attachment"];
                var body = await BegunAsync(visit, attachment, request.Query["derivedFrom"], cancellationToken);
                return await AskAsync(visit, caseId, new(body, visit.NewId(), null), attachment, [], null, cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleFurnishTaken")]
    [Operation("Takes a file and what is said of it", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/cases/{caseId}/furnish")] HttpRequest request, string caseId, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                if (form.ContainsKey("_change"))
                {
                    return await AskAsync(visit, caseId, Answers.Of(Answers.Carried(form["_change"])), null, [], null, cancellationToken);
                }

                var body = schemas.Read(Schema, form);
                var answers = new Answers(body, form["_id"], null);
                string? attachment = form["_attachment"];
                IReadOnlyList<FieldFailure> failures = [.. FilesChosen.Failures(form), .. OtherThan(attachment, body)];
                return failures.Count > 0 || form["_add"] is [{ Length: > 0 }]
                    ? await AskAsync(visit, caseId, answers, attachment, failures, form["_add"], cancellationToken)
                    : await CheckedAsync(visit, caseId, answers.Whole(new() { ["from"] = visit.Caller.State?.ToString(), ["caseId"] = caseId, ["id"] = answers.Id }), attachment, [], cancellationToken);
            },
            cancellationToken,
            takesFiles: true);

    [Function("ConsoleFurnishSend")]
    [Operation("Sends a signed declaration, and the file after it", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/cases/{caseId}/furnish/send")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string caseId,
        CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) => visit.HandInAsync(
                HttpMethods.Post,
                "/api/evidence",
                form,
                answer => UploadAsync(visit, client, JsonSerializer.Deserialize<DeclaredItem>(answer.Body, JsonSerializerOptions.Web)!, cancellationToken),
                (body, ofSignature) => CheckedAsync(visit, caseId, body, null, ofSignature, cancellationToken),
                $"/console/cases/{caseId}",
                cancellationToken),
            cancellationToken);

    [Function("ConsoleUpload")]
    [Operation("Takes the file of an item that is declared already", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Again([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/evidence/{id}/upload")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                string path = $"/api/evidence/{Uri.EscapeDataString(id)}";
                var declared = await visit.SendAsync(HttpMethods.Get, $"{path}/declaration", null, null, cancellationToken);
                if (!declared.IsSound)
                {
                    return await visit.RefusedAsync(Visit.ProblemOf(declared), "/console/cases");
                }

                string body = Encoding.UTF8.GetString(declared.Body);
                string? digest = (string?)Answers.Parsed(body)["sha256"];
                IReadOnlyList<FieldFailure> failures = [.. FilesChosen.Failures(form), .. OtherThan(digest, new() { ["sha256"] = form["/sha256"].ToString() })];
                return failures.Count > 0
                    ? await visit.RefusedAsync(new(StatusCodes.Status422UnprocessableEntity, "EVIDENCE_DIFFERS", "", "", null, failures), $"/console/evidence/{id}")
                    : await CheckedAsync(visit, (string?)Answers.Parsed(body)["caseId"] ?? "", body, null, [], cancellationToken);
            },
            cancellationToken,
            takesFiles: true);

    /// <summary>The form, filled with what was answered so far.</summary>
    private async Task<IActionResult> AskAsync(
        Visit visit, string caseId, Answers answers, string? attachment, IReadOnlyList<FieldFailure> failures, string? adding, CancellationToken cancellationToken)
    {
        if (!visit.Context.Reader!.SpeaksForState)
        {
            return await visit.RefusedAsync(Visit.ProblemOf(Problem.RoleNeeded(OfficerRoles.MaySpeak)), $"/console/cases/{caseId}");
        }

        var (found, problem) = await visit.ReadAsync<CaseDetail>($"/api/requests/{Uri.EscapeDataString(caseId)}", cancellationToken);
        if (found is null)
        {
            return await visit.RefusedAsync(problem!, "/console/cases");
        }

        var fields = schemas.Communications.FieldsOf(Schema, new(answers.Body, [], [], failures, adding));
        return await visit.PageAsync<FurnishPage>(
            new()
            {
                [nameof(FurnishPage.Case)] = found,
                [nameof(FurnishPage.Fields)] = fields,
                [nameof(FurnishPage.Failures)] = BodySchemas.Placed(failures, fields),
                [nameof(FurnishPage.Id)] = answers.Id ?? visit.NewId(),
                [nameof(FurnishPage.Attachment)] = found.Attachments.FirstOrDefault(one => one.Sha256 is not null && one.Sha256 == attachment),
            },
            failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>What will be signed, where nothing stands against it; else the form with what does.</summary>
    private async Task<IActionResult> CheckedAsync(Visit visit, string caseId, string body, string? attachment, IReadOnlyList<FieldFailure> ofSignature, CancellationToken cancellationToken)
    {
        if (await trial.TryAsync(visit.Caller, Encoding.UTF8.GetBytes(body), cancellationToken) is { } problem)
        {
            return problem.Failures is { Count: > 0 }
                ? await AskAsync(visit, caseId, Answers.Of(body), attachment, problem.All, null, cancellationToken)
                : await visit.RefusedAsync(problem, $"/console/cases/{caseId}");
        }

        string here = $"/console/cases/{caseId}";
        return await visit.CheckAsync(body, $"{here}/furnish/send", $"{here}/furnish", here, ofSignature, cancellationToken, (nameof(CheckPage.Lead), "furnish.check"));
    }

    /// <summary>Brings the file that waits to the address that the declaration was answered with, has it verified, and says what came of it.</summary>
    private async Task<IActionResult> UploadAsync(Visit visit, DurableTaskClient client, DeclaredItem declared, CancellationToken cancellationToken)
    {
        var item = declared.Item;
        ApiProblem? problem = null;
        if (declared.Upload is { } upload && await files.FindAsync(visit.Caller, item.Declared.Sha256, cancellationToken) is { } file)
        {
            await files.UploadAsync(file, new(upload.Address), cancellationToken);
            var answer = await visit.SendAsync(HttpMethods.Post, $"/api/evidence/{item.Id}/completion", null, null, cancellationToken, client);
            problem = answer.IsSound ? null : Visit.ProblemOf(answer);
            item = answer.IsSound ? JsonSerializer.Deserialize<EvidenceDetail>(answer.Body, JsonSerializerOptions.Web)! : item;
        }

        return await visit.PageAsync<FurnishedPage>(new() { [nameof(FurnishedPage.Item)] = item, [nameof(FurnishedPage.Receipt)] = declared.Receipt, [nameof(FurnishedPage.Problem)] = problem });
    }

    /// <summary>What is known before the officer says anything: of what the request names, and of a file that was chosen for it.</summary>
    private async Task<JsonObject> BegunAsync(Visit visit, string? attachment, string? derivedFrom, CancellationToken cancellationToken)
    {
        var body = new JsonObject();
        if (await files.FindAsync(visit.Caller, attachment, cancellationToken) is { } file)
        {
            body["sha256"] = file.Sha256;
            body["length"] = file.Length;
            body["mediaType"] = file.MediaType;
            body["name"] = file.Name;
        }

        if (derivedFrom is { Length: > 0 and < 200 })
        {
            body["derivedFrom"] = new JsonArray(derivedFrom);
        }

        return body;
    }

    /// <summary>Where a named file is asked for, another is none.</summary>
    private static IEnumerable<FieldFailure> OtherThan(string? digest, JsonObject body)
    {
        if (digest is { Length: > 0 } && body["sha256"]?.ToString() is { Length: > 0 } chosen && chosen != digest)
        {
            yield return new("/sha256", $"This is another file: its SHA-256 is {chosen}, and {digest} is named.");
        }
    }
}
