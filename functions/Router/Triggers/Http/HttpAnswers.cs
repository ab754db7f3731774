using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Door;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What the door and the stores say, as HTTP says it.</summary>
internal static class HttpAnswers
{
    public static IActionResult For(DoorAnswer answer, HttpRequest request) => answer is DoorAnswer.Accepted accepted ? Accepted(accepted, request) : ProblemOf(answer);

    /// <summary>What the door says against something.</summary>
    /// <exception cref="InvalidOperationException">It says nothing against it.</exception>
    public static Problem ProblemOf(DoorAnswer answer) => answer switch
    {
        DoorAnswer.OtherContent other => Problem.Of(
            ProblemCodes.ReferenceReused,
            other.FirstReceivedAt is { } first
                ? $"The id came first on {first.ToString("u", CultureInfo.InvariantCulture)}, with other bytes. What was sent is not edited: send a supplement, or use a new id."
                : "The id or reference is in use. Use a new one.",
            Cited.Of(A40_13)),
        DoorAnswer.Refused refused => Problem.Of(refused.Rejection),
        DoorAnswer.OtherEntry => SignatureProblems.OtherEntry,
        DoorAnswer.SamePerson => Problem.Of(ProblemCodes.SamePerson),
        DoorAnswer.CaseTooLarge => Problem.CaseTooLarge,
        DoorAnswer.TooManyOpened => Problem.TooManyOpened,
        DoorAnswer.NoSuchCase => Problem.NoSuchCase,
        _ => throw new InvalidOperationException($"No answer for {answer.GetType().Name}."),
    };

    /// <summary>Where what is asked for stands in the register entry of a State that has none.</summary>
    public static IActionResult NoEntry => NotFound("The register has no entry of this State.");

    public static IActionResult NotFound(string detail) => Problem.Of(ProblemCodes.NotFound, detail);

    /// <param name="name">Of the query parameter.</param>
    /// <param name="expected">The end of "Expected …".</param>
    public static IActionResult BadQuery(string name, string expected) => Problem.BadQuery(name, expected);

    public static IActionResult Json<T>(T value, int status = StatusCodes.Status200OK)
        where T : class => new RouterJsonResult(value, typeof(T), status);

    /// <summary>An entity tag (RFC 9110, section 8.8.3) that names a version.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>A versioned value with its entity tag.</summary>
    public static IActionResult Tagged<T>(T value, int version, int status, HttpRequest request)
        where T : class
    {
        request.HttpContext.Response.Headers.ETag = Tag(version);
        return Json(value, status);
    }

    private static IActionResult Accepted(DoorAnswer.Accepted accepted, HttpRequest request)
    {
        request.HttpContext.Response.Headers.Location = $"/api/requests/{accepted.CaseId}";
        return Json(
            new Acceptance(accepted.CaseId, accepted.ReceivedAt, accepted.Receipt),
            accepted.Again ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }
}
