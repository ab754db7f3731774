using System.Text;
using System.Text.RegularExpressions;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>The pages of functions/docs, as far as they are to be run.</summary>
internal static partial class Documents
{
    /// <summary>The folder of the whole checkout.</summary>
    public static string Root { get; } = RootOf(AppContext.BaseDirectory);

    /// <summary>Lines of shell that a page shows, block by block.</summary>
    public static IReadOnlyList<string> ShellOf(string page) =>
        [.. Shell().Matches(File.ReadAllText(Path.Combine(Root, "functions", "docs", page), Encoding.UTF8)).Select(block => block.Groups[1].Value)];

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Shell();

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);
}
