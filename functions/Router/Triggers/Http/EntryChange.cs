using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// Changes what a State has entered: with <c>If-Match</c> only from the version named; the same entry again changes nothing.
/// </summary>
internal static class EntryChange
{
    /// <param name="before">The version that stands; null before the first.</param>
    /// <param name="write">Enters it, based on a version's number; gives null where somebody else was first.</param>
    /// <param name="tell">Logs the new version's number.</param>
    public static async Task<IActionResult> ApplyAsync<T>(
        HttpRequest request, T entry, EntryVersion<T>? before, Func<int, Task<EntryVersion<T>?>> write, Action<int> tell)
        where T : class
    {
        if (request.Headers.IfMatch.Count > 0 && !Names(request.Headers.IfMatch.ToString(), before?.Number))
        {
            return Problem.Of(ProblemCodes.EntryChanged);
        }

        if (before is not null && RouterJson.AreSame(before.Entry, entry))
        {
            return HttpAnswers.Tagged(before.Entry, before.Number, StatusCodes.Status200OK, request);
        }

        if (await write(before?.Number ?? 0) is not { } version)
        {
            return Problem.Of(ProblemCodes.EntryChanged);
        }

        tell(version.Number);
        return HttpAnswers.Tagged(version.Entry, version.Number, before is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, request);
    }
    /// <summary>Whether one of the tags, on however many lines, is that of the version, or any version will do (RFC 9110, 13.1.1).</summary>
    /// <param name="current">Null before the first entry, which has the tag "0".</param>
    internal static bool Names(string ifMatch, int? current) => ifMatch.Split(',', StringSplitOptions.TrimEntries)
        .Any(tag => tag == HttpAnswers.Tag(current ?? 0) || (tag == "*" && current is not null));
}
