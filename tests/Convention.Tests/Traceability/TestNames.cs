using System.Reflection;
using System.Text.RegularExpressions;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>Which tests stand behind an obligation: those that show it by its id, else those that name its paragraph.</summary>
internal static partial class TestNames
{
    /// <summary>Tests by the id of the obligation they show.</summary>
    public static ILookup<string, string> ById() => typeof(TestNames).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .SelectMany(m => (m.GetCustomAttribute<ShowsAttribute>()?.Obligations ?? []).Select(id => (Id: id, m.Name)))
        .OrderBy(t => t.Name, StringComparer.Ordinal)
        .ToLookup(t => t.Id, t => t.Name, StringComparer.Ordinal);

    /// <summary>Tests by the paragraphs in the comment after their signature, separated by commas.</summary>
    public static ILookup<string, string> ByParagraph(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "tests", "Convention.Tests"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Named().Matches(File.ReadAllText(file))
                .SelectMany(m => m.Groups[2].Value.Split(", ").Select(paragraph => (Paragraph: paragraph, Name: m.Groups[1].Value))))
            .ToLookup(t => t.Paragraph, t => t.Name, StringComparer.Ordinal);

    [GeneratedRegex(@"public void (\w+)\([^)]*\)(?: =>)? // ([^\r\n]+?)\r?\n")]
    private static partial Regex Named();
}
