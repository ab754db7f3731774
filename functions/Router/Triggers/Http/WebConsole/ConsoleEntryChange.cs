using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Forms;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>
/// Changing a State's own entry in the register: the form holds the whole entry as it stands, new keys prove themselves, and what is signed names the change before it, so
/// that nothing is overwritten that the registrar has not seen.
/// </summary>
public sealed class ConsoleEntryChange(ConsoleEntrance entrance, RegisterTrial trial, BodySchemas schemas)
{
    private const string Schema = nameof(PartyChange);
    private const string Proof = "_proof:";

    [Function("ConsoleEntryChange")]
    [Operation("A form of the State's own entry", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/register/{state}/change")] HttpRequest request, string state, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var (changes, refused) = await visit.ReadAsync<RegisterChanges>($"{PathOf(state)}/changes", cancellationToken);
                var (entry, problem) = await visit.ReadAsync<JsonObject>(PathOf(state), cancellationToken);
                return (refused ?? problem) is { } none
                    ? await visit.RefusedAsync(none, "/console/register")
                    : await AskAsync(visit, state, new() { ["after"] = changes!.Last, ["entry"] = entry }, [], null);
            },
            cancellationToken);

    [Function("ConsoleEntryChangeTaken")]
    [Operation("Takes such a form", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Check(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/register/{state}/change")] HttpRequest request, string state, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (visit, form) =>
            {
                if (form.ContainsKey("_change"))
                {
                    return await AskAsync(visit, state, Answers.Parsed(Answers.Carried(form["_change"])), [], null);
                }

                if (form.ContainsKey("body"))
                {
                    return await CheckedAsync(visit, state, Proven(Answers.Parsed(Answers.Carried(form["body"])), form), [], cancellationToken);
                }

                var change = Read(state, form);
                return form["_add"] is [{ Length: > 0 } adding] ? await AskAsync(visit, state, change, [], adding) : await CheckedAsync(visit, state, change, [], cancellationToken);
            },
            cancellationToken);

    [Function("ConsoleEntryChangeSend")]
    [Operation("Sends a signed change", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/register/{state}/change/send")] HttpRequest request, string state, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (visit, form) => visit.HandInAsync(
                HttpMethods.Put,
                PathOf(state),
                form,
                answer => visit.PageAsync<EntryChangedPage>(new()
                {
                    [nameof(EntryChangedPage.State)] = state,
                    [nameof(EntryChangedPage.Entered)] = JsonSerializer.Deserialize<EnteredChange>(answer.Body, JsonSerializerOptions.Web),
                }),
                (body, ofSignature) => CheckedAsync(visit, state, Answers.Parsed(body), ofSignature, cancellationToken),
                $"/console/register/{state}/change",
                cancellationToken),
            cancellationToken);

    private async Task<IActionResult> AskAsync(Visit visit, string state, JsonObject change, IReadOnlyList<FieldFailure> failures, string? adding)
    {
        if (visit.Caller.State?.ToString() != state || !visit.Caller.Roles.Contains(OfficerRole.Registrar))
        {
            return await visit.RefusedAsync(Visit.ProblemOf(visit.Caller.Roles.Contains(OfficerRole.Registrar) ? Problem.Of(ProblemCodes.AnotherStatesEntry) : Problem.RoleNeeded([OfficerRole.Registrar])), $"/console/register/{state}");
        }

        var fields = Asked(schemas.Communications.FieldsOf(Schema, new(change, [], [], failures, adding)));
        return await visit.PageAsync<EntryFormPage>(
            new()
            {
                [nameof(EntryFormPage.State)] = state,
                [nameof(EntryFormPage.After)] = change["after"]?.ToString() ?? "",
                [nameof(EntryFormPage.Fields)] = fields,
                [nameof(EntryFormPage.Failures)] = BodySchemas.Placed(failures, fields),
            },
            failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>What will be signed, with what it changes; else what is still asked for, or what is wrong.</summary>
    private async Task<IActionResult> CheckedAsync(Visit visit, string state, JsonObject change, IReadOnlyList<FieldFailure> ofSignature, CancellationToken cancellationToken)
    {
        string body = Answers.Written(change);
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var problem = await trial.TryAsync(visit.Caller, state, bytes, cancellationToken);
        if (problem is { Code: ProblemCodes.PossessionNotProven })
        {
            return await ProveAsync(visit, state, change, await trial.NewKeysAsync(bytes, cancellationToken));
        }

        if (problem is not null)
        {
            return problem.Failures is { Count: > 0 } ? await AskAsync(visit, state, change, problem.All, null) : await visit.RefusedAsync(problem, $"/console/register/{state}/change");
        }

        var (entry, _) = await visit.ReadAsync<JsonObject>(PathOf(state), cancellationToken);
        var changes = Difference.Between(entry, change["entry"]);
        if (changes.Count == 0)
        {
            return await AskAsync(visit, state, change, [new("/entry", "This is the entry as it stands: nothing would change.")], null);
        }

        string here = $"/console/register/{state}";
        return await visit.CheckAsync(
            body,
            $"{here}/change/send",
            $"{here}/change",
            here,
            ofSignature,
            cancellationToken,
            (nameof(CheckPage.Section), "nav.register"),
            (nameof(CheckPage.Lead), "change.check"),
            (nameof(CheckPage.Changes), (IReadOnlyList<Difference>)[new(["reason"], null, change["reason"]?.ToString()), .. changes]));
    }

    /// <summary>Asks each new key for its proof; one that was given and is none is told.</summary>
    private static Task<IActionResult> ProveAsync(Visit visit, string state, JsonObject change, IReadOnlyList<KeyToProve> keys)
    {
        var given = (change["proofs"] as JsonArray ?? []).Select(proof => proof?["keyId"]?.ToString()).ToHashSet();
        IReadOnlyList<FieldFailure> failures = [.. keys.Where(key => given.Contains(key.KeyId)).Select(key => new FieldFailure("", $"This is no signature of the key {key.KeyId} over its statement.") { Field = ProofsPage.FieldOf(key) })];
        var unproven = (JsonObject)change.DeepClone();
        unproven.Remove("proofs");
        return visit.PageAsync<ProofsPage>(
            new()
            {
                [nameof(ProofsPage.State)] = state,
                [nameof(ProofsPage.Body)] = Answers.Written(unproven),
                [nameof(ProofsPage.Keys)] = keys,
                [nameof(ProofsPage.Failures)] = failures,
            },
            failures.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private JsonObject Read(string state, IFormCollection form)
    {
        var read = schemas.Read(Schema, form, Asked);
        var entry = new JsonObject { ["state"] = state };
        foreach (var (name, value) in read["entry"] as JsonObject ?? [])
        {
            entry[name] = value?.DeepClone();
        }

        var change = new JsonObject { ["state"] = state, ["after"] = form["_after"] is [{ Length: > 0 } after] ? after : null, ["reason"] = read["reason"]?.DeepClone() };
        if (read["reason"] is null)
        {
            change.Remove("reason");
        }

        change["entry"] = entry;
        return change;
    }

    private static JsonObject Proven(JsonObject change, IFormCollection form)
    {
        var proofs = form.Where(field => field.Key.StartsWith(Proof, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
            .Select(field => (JsonNode)new JsonObject { ["keyId"] = field.Key[Proof.Length..], ["signature"] = Answers.Signature(field.Value) }).ToArray();
        if (proofs.Length > 0)
        {
            change["proofs"] = new JsonArray(proofs);
        }

        return change;
    }

    /// <summary>What an officer fills in: the State and the change before are the console's to name, proofs come after, and first keys are no matter of a browser.</summary>
    private static IReadOnlyList<FormField> Asked(IReadOnlyList<FormField> fields) =>
    [
        .. fields.Where(field => field.Pointer is "/reason" or "/entry")
            .Select(field => field.Pointer == "/entry" ? field with { Children = [.. field.Children.Where(child => child.Pointer != "/entry/state")] } : field),
    ];

    private static string PathOf(string state) => $"/api/parties/{Uri.EscapeDataString(state)}";
}
