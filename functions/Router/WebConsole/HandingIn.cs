using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.WebConsole;

/// <summary>What every form comes to that is signed: the page before the signature, and the way in after it.</summary>
internal static class HandingIn
{
    /// <summary>The page that shows the very bytes to be signed, with the keys by which the officer may.</summary>
    /// <param name="send">Where it is sent when it is signed.</param>
    /// <param name="change">Where the officer changes what was answered.</param>
    /// <param name="back">Where one goes who signs nothing.</param>
    /// <param name="ofSignature">What is wrong with the signature that was given; empty where none was.</param>
    /// <param name="beside">What the page shows besides, by parameter of <see cref="CheckPage"/>.</param>
    public static async Task<IActionResult> CheckAsync(
        this Visit visit, string body, string send, string change, string back, IReadOnlyList<FieldFailure> ofSignature, CancellationToken cancellationToken, params (string Name, object? Value)[] beside)
    {
        var (register, _) = await visit.ReadAsync<JsonObject>($"/api/parties/{visit.Caller.State}", cancellationToken);
        var values = new Dictionary<string, object?>
        {
            [nameof(CheckPage.Body)] = body,
            [nameof(CheckPage.Digest)] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
            [nameof(CheckPage.Send)] = send,
            [nameof(CheckPage.Change)] = change,
            [nameof(CheckPage.Back)] = back,
            [nameof(CheckPage.Keys)] = BodySchemas.KeysOf(register, visit.Caller.Authority?.ToString()),
            [nameof(CheckPage.Failures)] = ofSignature,
        };
        foreach (var (name, value) in beside)
        {
            values[name] = value;
        }

        return await visit.PageAsync<CheckPage>(values, ofSignature.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Hands in what was signed. A refusal of the signature leads back to the page before it, any other is a page of its own.</summary>
    /// <param name="form">With <c>body</c> and <c>signature</c>.</param>
    /// <param name="taken">The page of what the API answered.</param>
    /// <param name="check">The page before the signature, of the body and of what is wrong with the signature.</param>
    /// <param name="back">Where a refusal leads back to.</param>
    public static async Task<IActionResult> HandInAsync(
        this Visit visit,
        string method,
        string path,
        IFormCollection form,
        Func<InnerAnswer, Task<IActionResult>> taken,
        Func<string, IReadOnlyList<FieldFailure>, Task<IActionResult>> check,
        string back,
        CancellationToken cancellationToken)
    {
        string body = Answers.Carried(form["body"]);
        var answer = await visit.SendAsync(method, path, body, Answers.Signature(form["signature"]), cancellationToken);
        if (answer.IsSound)
        {
            return await taken(answer);
        }

        var problem = Visit.ProblemOf(answer);
        return BodySchemas.IsOfSignature(problem) ? await check(body, [.. problem.All.Select(failure => failure with { Field = "signature" })]) : await visit.RefusedAsync(problem, back);
    }
}
