using System.Reflection;
using System.Text.Json.Nodes;

namespace RequestRouter.Router.OpenApi;

/// <summary>Examples of bodies, embedded in the assembly as <c>examples/FOLDER/NAME.json</c>.</summary>
internal static class ExampleFiles
{
    private const string Root = "examples/";
    private static readonly Assembly Holder = typeof(ExampleFiles).Assembly;

    /// <summary>All of a folder, by name.</summary>
    public static IReadOnlyList<(string Name, JsonNode Body)> In(string folder) =>
        [.. Holder.GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{Root}{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => (Path.GetFileNameWithoutExtension(resource), JsonNode.Parse(Read(resource))!))];

    private static byte[] Read(string resource)
    {
        using var stream = Holder.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
