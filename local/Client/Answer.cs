using System.Net;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Client;

/// <summary>What the router answered to one call.</summary>
/// <param name="Body">The JSON of the answer, a problem document included; null where there was none.</param>
/// <param name="Location">Of what was made, where something was.</param>
/// <param name="Tag">The entity tag of the version answered with, quotes included; null where there was none.</param>
/// <param name="RetryAfter">After how long to try again, where the answer says.</param>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, Uri? Location, string? Tag, TimeSpan? RetryAfter = null)
{
    /// <summary>The problem's code, as <c>CONTENT_INCOMPLETE</c>; null where the answer is none.</summary>
    public string? Code => Body is JsonObject problem ? problem["code"]?.GetValue<string>() : null;
}
