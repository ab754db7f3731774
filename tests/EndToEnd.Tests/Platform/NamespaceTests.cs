using System.Text.RegularExpressions;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>The packages are the real ones: nothing here declares types in their place, but the one substitute.</summary>
public sealed partial class NamespaceTests
{
    [Fact]
    public void No_type_stands_in_the_namespaces_of_the_packages_but_in_the_substitutes_project()
    {
        string root = Documents.Root;
        var declaring = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => OfPackages().IsMatch(File.ReadAllText(Path.Combine(root, file))))
            .ToList();

        Assert.NotEmpty(declaring);
        Assert.All(declaring, file => Assert.StartsWith("local/ServiceBusExtension/", file));
    }

    [Fact]
    public void The_app_knows_nothing_of_the_local_stack()
    {
        string functions = Path.Combine(Documents.Root, "functions");

        Assert.DoesNotContain(
            Directory.EnumerateFiles(functions, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
            file => File.ReadAllText(file).Contains("RequestRouter.Local", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*namespace (Microsoft\.Azure\.Functions|Microsoft\.DurableTask|Azure\.Messaging)\b", RegexOptions.Multiline)]
    private static partial Regex OfPackages();
}
