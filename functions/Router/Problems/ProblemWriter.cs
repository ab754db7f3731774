using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Problems;

/// <summary>Writes problems as responses.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(Problem problem, HttpContext http)
    {
        var located = problem with
        {
            Instance = http.Request.Path.Value,
            TraceId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier,
        };
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(located, RouterJson.Options);
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

        if (problem.RetryAfter is { } seconds)
        {
            http.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
