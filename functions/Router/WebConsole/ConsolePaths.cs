using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Router.WebConsole;

/// <summary>Paths of the web console.</summary>
internal static class ConsolePaths
{
    public const string Start = "/console";

    /// <summary>Whether a call is the console's, and its answer a page.</summary>
    public static bool IsConsole(string? path) => path is not null && (path.Equals(Start, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Start + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page to come back to from one that a form was sent to.</summary>
    public static string PageBehind(string path) =>
        path.StartsWith("/console/cases/", StringComparison.Ordinal) && path.EndsWith("/claim", StringComparison.Ordinal) ? path[..^"/claim".Length]
        : path.StartsWith("/console/work/", StringComparison.Ordinal) ? "/console/work"
        : path.StartsWith("/console/cases/", StringComparison.Ordinal) ? path.Replace("/send/", "/say/", StringComparison.Ordinal).Replace("/furnish/send", "/furnish", StringComparison.Ordinal)
        : path.StartsWith("/console/new/", StringComparison.Ordinal) ? "/console/new"
        : path.StartsWith("/console/operations/", StringComparison.Ordinal) ? "/console/operations"
        : path.StartsWith("/console/register/", StringComparison.Ordinal) ? path.Replace("/change/send", "/change", StringComparison.Ordinal)
        : path.StartsWith("/console/releases/", StringComparison.Ordinal) ? "/console/releases"
        : path == "/console/replays" ? path
        : Start;

    /// <summary>Whether a path, with its query, stays in the console: no other host, and nothing that a browser reads as one.</summary>
    public static bool IsPage([NotNullWhen(true)] string? path) =>
        path is { Length: < 2000 } && (path == Start || path.StartsWith("/console/", StringComparison.Ordinal) || path.StartsWith("/console?", StringComparison.Ordinal))
        && !path.Contains("/..", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl) && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
