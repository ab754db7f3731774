using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RequestRouter.Local.Host.Time;

/// <summary>Reads <c>{ "advance": "P60D" }</c>.</summary>
internal static class ClockRequest
{
    private const string Wanted = """The body must be { "advance": DURATION }, where DURATION is ISO 8601 in weeks, days, hours, minutes and seconds, such as "P60D" or "P1W2DT12H".""";

    /// <summary>The duration, or what is wrong with the request in words for its sender.</summary>
    public static async Task<(TimeSpan Span, string? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(
                request.Body, new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken);
            return document.RootElement is { ValueKind: JsonValueKind.Object } body
                && body.EnumerateObject().ToList() is [{ Name: "advance", Value: { ValueKind: JsonValueKind.String } text }]
                && IsoDuration.TryParse(text.GetString()!, out var span)
                    ? (span, null)
                    : (default, Wanted);
        }
        catch (JsonException)
        {
            return (default, Wanted);
        }
    }
}
