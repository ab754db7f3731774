using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;
using RequestRouter.WebConsole.Rendering;

namespace RequestRouter.Router.WebConsole;

/// <summary>One call of a signed-in officer to the console.</summary>
public sealed class Visit
{
    private readonly HttpRequest request;
    private readonly string token;
    private readonly PageRenderer renderer;

    internal Visit(HttpRequest request, string token, Caller caller, PageContext context, PageRenderer renderer) =>
        (this.request, this.token, Caller, Context, this.renderer) = (request, token, caller, context, renderer);

    public Caller Caller { get; }

    public PageContext Context { get; }

    /// <summary>Reads from the API; or has its refusal.</summary>
    internal async Task<(T? Value, ApiProblem? Problem)> ReadAsync<T>(string path, CancellationToken cancellationToken, DurableTaskClient? durable = null)
        where T : class
    {
        var answer = await SendAsync(HttpMethods.Get, path, null, null, cancellationToken, durable);
        return answer.IsSound ? (JsonSerializer.Deserialize<T>(answer.Body, JsonSerializerOptions.Web), null) : (null, ProblemOf(answer));
    }

    /// <summary>Calls the API as the officer would.</summary>
    internal Task<InnerAnswer> SendAsync(string method, string path, string? body, string? signature, CancellationToken cancellationToken, DurableTaskClient? durable = null) =>
        ApiCalls.SendAsync(request.HttpContext, token, method, path, body is null ? null : Encoding.UTF8.GetBytes(body), signature, durable, cancellationToken);

    /// <summary>Passes an answer of the API on as a file while it is being written; or its refusal, as a page.</summary>
    internal async Task<IActionResult> PassOnAsync(string path, string back, CancellationToken cancellationToken)
    {
        var action = await ApiCalls.OpenAsync(request.HttpContext, token, path, null, cancellationToken);
        if (action is Problem refused)
        {
            return await RefusedAsync(ProblemOf(refused), back);
        }

        PageResult.Guard(request.HttpContext);
        return action;
    }

    internal static ApiProblem ProblemOf(Problem problem) => new(
        problem.Status,
        problem.Code,
        problem.Title,
        problem.Detail,
        problem.Citation,
        problem.Failures is null ? null : [.. problem.Failures.Select(failure => new FieldFailure(failure.Pointer, failure.Detail, failure.Paragraph, failure.Clause))]);

    /// <summary>The bytes of an evidence item as a file that a browser saves and never shows; or the API's refusal, as a page.</summary>
    /// <param name="id">Of the item.</param>
    /// <param name="releaseToken">Of a release under which it is read; null for a party of its case.</param>
    internal async Task<IActionResult> PassEvidenceOnAsync(string id, string? releaseToken, string back, CancellationToken cancellationToken)
    {
        var action = await ApiCalls.OpenAsync(request.HttpContext, token, $"/api/evidence/{Uri.EscapeDataString(id)}/content", releaseToken, cancellationToken);
        return action is Problem refused ? await RefusedAsync(ProblemOf(refused), back) : new SavedFileResult(action);
    }

    /// <summary>An id that the State never used: the day, and enough that is random.</summary>
    internal string NewId() => $"console-{Context.Now.UtcDateTime:yyyyMMdd}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    internal static ApiProblem ProblemOf(InnerAnswer answer) => JsonSerializer.Deserialize<ApiProblem>(answer.Body, JsonSerializerOptions.Web)!;

    internal async Task<IActionResult> PageAsync<TPage>(Dictionary<string, object?> values, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult(await renderer.RenderAsync<TPage>(Context, values), status);

    /// <summary>A page of what the API answers; or the first refusal, as a page with its status.</summary>
    /// <param name="read">What the page shows; what it gives after a refusal is shown nowhere.</param>
    /// <param name="back">Where a refusal leads back to.</param>
    internal async Task<IActionResult> ShowAsync<TPage>(
        Func<Reading, Task<Dictionary<string, object?>>> read, CancellationToken cancellationToken, string back = ConsolePaths.Start, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var reading = new Reading(this, cancellationToken);
        var values = await read(reading);
        return reading.Problem is { } problem ? await RefusedAsync(problem, reading.Back ?? back) : await PageAsync<TPage>(values, status);
    }

    /// <summary>A refusal of the API as a page, with its status.</summary>
    internal Task<IActionResult> RefusedAsync(ApiProblem problem, string back = ConsolePaths.Start) =>
        PageAsync<ProblemPage>(new() { [nameof(ProblemPage.Problem)] = problem, [nameof(ProblemPage.Back)] = back }, problem.Status);
}
