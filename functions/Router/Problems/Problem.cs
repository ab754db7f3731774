using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Problems;

/// <summary>A problem document (RFC 9457) with the members this API adds. A function answers with it as it is.</summary>
public sealed record Problem : IActionResult
{
    /// <summary>The media type of problem documents.</summary>
    public const string MediaType = "application/problem+json";

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>One of <see cref="ProblemCodes.All"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What happened this time, in plain English. Never repeats content.</summary>
    public string? Detail { get; init; }

    /// <summary>The paragraph it rests on, as <c>40(28)</c>; null where it is a matter of the interface.</summary>
    public string? Citation { get; init; }

    /// <summary>All that is wrong, each with its place; null where the problem is one and has no place.</summary>
    public IReadOnlyList<ProblemFailure>? Failures { get; init; }

    /// <summary>For a body whose signature was sound: the router's signed rejection of it, a compact JWS; verify it with the keys at <c>/api/keys</c>.</summary>
    public string? Rejection { get; init; }

    /// <summary>The path that was called.</summary>
    public string? Instance { get; init; }

    /// <summary>By which the operator finds the call in logs and traces.</summary>
    public string? TraceId { get; init; }

    /// <summary>Seconds after which to try again, for the header <c>Retry-After</c>; null where waiting is of no help.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    /// <summary>When to try again (UTC), for the same header; null where no time is known.</summary>
    [JsonIgnore]
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The most bytes a body may have, where that is what was exceeded; null otherwise.</summary>
    public int? Limit { get; init; }

    /// <summary>The methods that the path takes, for the header <c>Allow</c>; null where that is not the matter.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? Allow { get; init; }

    /// <param name="code">One of <see cref="ProblemCodes.All"/>.</param>
    public static Problem Of(string code, string? detail = null, string? citation = null, IReadOnlyList<ProblemFailure>? failures = null)
    {
        var kind = ProblemCodes.Find(code);
        return new()
        {
            Type = kind.Type,
            Title = kind.Title,
            Status = kind.Status,
            Code = code,
            Detail = detail,
            Citation = citation,
            Failures = failures is { Count: > 0 } ? failures : null,
        };
    }

    /// <summary>What the rules reject, with every failure.</summary>
    public static Problem Of(Rejection rejection) => Of(
        rejection.Code,
        rejection.Failures[0].Detail,
        Cited.Of(rejection.Citation),
        [.. rejection.Failures.Select(failure => new ProblemFailure(failure.Pointer, failure.Code, Cited.Of(failure.Paragraph), failure.Detail, failure.Clause))]) with
    {
        RetryAt = rejection.Failures[0].RetryAt,
    };

    /// <summary>A body of more bytes than are read.</summary>
    public static Problem BodyTooLarge { get; } = Of(
        ProblemCodes.BodyTooLarge,
        $"A body has at most {JsonBody.MaxBytes} bytes.",
        failures: [new("", ProblemCodes.BodyTooLarge, null, $"Expected at most {JsonBody.MaxBytes} bytes.")]) with
    {
        Limit = JsonBody.MaxBytes,
    };

    /// <summary>The same for a case that is another's, for one that was not delivered, and for one that is not there.</summary>
    public static Problem NoSuchCase { get; } = Of(ProblemCodes.NotFound, "There is no such case for this State.");

    /// <summary>A communication that would make its case larger than it can be kept.</summary>
    public static Problem CaseTooLarge { get; } = Of(
        ProblemCodes.OutOfBounds,
        "With this the case would be larger than it can be kept. Say it in fewer words, or make a new case of it.",
        failures: [new("", ShapeCodes.OutOfBounds, null, "What a case remembers of all its items has at most 640 KiB.")]);

    /// <summary>A State that opens cases faster than one may.</summary>
    public static Problem TooManyOpened { get; } = Of(ProblemCodes.TooManyNewCases, "This State opens cases faster than one may. Nothing was stored; send the same bytes again later.") with
    {
        RetryAfter = (int)Door.DoorBudgets.RetryAfter.TotalSeconds,
    };

    /// <summary>A body whose shape is wrong, or whose values are beyond bounds.</summary>
    public static Problem Of(IReadOnlyList<ShapeFailure> failures) => Of(
        failures.All(failure => failure.Code == ShapeCodes.OutOfBounds) ? ProblemCodes.OutOfBounds : ProblemCodes.MalformedBody,
        failures.Count == 1 ? failures[0].Detail : $"{failures.Count} failures of shape.",
        failures: [.. failures.Select(failure => new ProblemFailure(failure.Pointer, failure.Code, null, failure.Detail))]);

    /// <summary>A token that gives no caller.</summary>
    public static Problem Of(TokenResult result) => result.Fault switch
    {
        TokenFault.Missing => Of(ProblemCodes.TokenMissing, result.Detail),
        TokenFault.Expired or TokenFault.NotYetValid => Of(ProblemCodes.TokenExpired, result.Detail),
        TokenFault.IssuerUnreachable => Of(ProblemCodes.Unavailable, result.Detail) with { RetryAfter = 5 },
        _ => Of(ProblemCodes.TokenInvalid, result.Detail),
    };

    /// <summary>A signature that is missing or no signature is a malformed request; one that proves nothing is not authentic, 40(13).</summary>
    public static Problem Of(SignatureFault fault) => SignatureProblems.Of(fault);

    /// <summary>A caller who lacks the role.</summary>
    /// <param name="anyOf">Each of these would do.</param>
    public static Problem RoleNeeded(IEnumerable<OfficerRole> anyOf) =>
        Of(ProblemCodes.RoleRequired, $"One of these roles is required: {string.Join(", ", anyOf.Select(OfficerRoles.Word))}.");

    /// <summary>A parameter of the query that does not parse.</summary>
    /// <param name="expected">The end of "Expected …".</param>
    public static Problem BadQuery(string name, string expected) => Of(
        ProblemCodes.QueryInvalid,
        $"The query parameter '{name}' must be {expected}.",
        failures: [new($"#{name}", ShapeCodes.InvalidValue, null, $"Expected {expected}.")]);

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    /// <summary>Writes the answer, with the path called and the trace id; nothing of the response may have been sent.</summary>
    public Task WriteAsync(HttpContext http) => ProblemWriter.WriteAsync(this, http);
}
