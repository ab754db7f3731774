using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.Json;
using RequestRouter.Router.Telemetry;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Router.Problems;

/// <summary>Writes problems as responses.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(Problem problem, HttpContext http)
    {
        var record = CallRecord.Of(http);
        record.Code = problem.Code;
        if (ConsolePaths.IsConsole(http.Request.Path.Value))
        {
            await http.RequestServices.GetRequiredService<ConsoleEntrance>().WriteProblemAsync(http, problem, record.TraceId);
            return;
        }

        var located = problem with { Instance = http.Request.Path.Value, TraceId = record.TraceId };
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(located, RouterJson.Spoken);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = Problem.MediaType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers[HeaderNames.WWWAuthenticate] = problem.Code == ProblemCodes.TokenMissing
                ? "Bearer"
                : $"Bearer error=\"invalid_token\", error_description=\"{problem.Detail}\"";
        }

        if (problem.Allow is { } methods)
        {
            http.Response.Headers[HeaderNames.Allow] = string.Join(", ", methods);
        }

        if ((problem.RetryAfter ?? Seconds(problem.RetryAt, http)) is { } seconds)
        {
            http.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>By the clock of the router, which is not that of the caller; at least one.</summary>
    private static int? Seconds(DateTimeOffset? at, HttpContext http) => at is { } instant
        ? (int)Math.Clamp(Math.Ceiling((instant - http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).TotalSeconds), 1, int.MaxValue)
        : null;
}
