using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>The sources of functions/Convention, as the compiler reads them.</summary>
internal static class Library
{
    public static string Folder { get; } = Path.Combine(Solution.Root, "functions", "Convention");

    /// <summary>Each source with its path within the library.</summary>
    public static IReadOnlyList<SyntaxTree> Sources { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Folder, file)), path: file)),
    ];

    /// <summary>These sources, with what every source of the library imports.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> sources, params IEnumerable<MetadataReference> further) => CSharpCompilation.Create(
        "Read",
        [.. sources, CSharpSyntaxTree.ParseText(string.Join('\n', Imported().Select(name => $"global using {name};")))],
        [.. Platform(), .. further],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<string> Imported() =>
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
        .. XDocument.Load(Path.Combine(Folder, "Namespaces.props")).Descendants("ItemGroup").Where(group => group.Attribute("Condition") is null)
            .Elements("Using").Select(used => (used.Attribute("Static") is null ? "" : "static ") + used.Attribute("Include")!.Value),
    ];

    private static IEnumerable<MetadataReference> Platform() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "NodaTime.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));
}
