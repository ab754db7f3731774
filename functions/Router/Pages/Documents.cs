using System.Reflection;

namespace RequestRouter.Router.Pages;

/// <summary>The documents for readers (<c>functions/docs</c>), which the app carries with it.</summary>
internal static class Documents
{
    /// <summary>Name of the document that says what this is and where the others are.</summary>
    public const string Index = "README";

    private const string Folder = "docs/";
    private const string Extension = ".md";

    private static readonly Assembly Carrier = typeof(Documents).Assembly;

    /// <summary>Names of all of them, without the extension.</summary>
    public static IEnumerable<string> Names => Carrier.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        .Select(resource => resource[Folder.Length..^Extension.Length]);

    /// <summary>A document in Markdown; null where none has this name.</summary>
    public static string? Find(string name)
    {
        using var found = Carrier.GetManifestResourceStream(Folder + name + Extension);
        if (found is null)
        {
            return null;
        }

        using var reader = new StreamReader(found);
        return reader.ReadToEnd();
    }
}
