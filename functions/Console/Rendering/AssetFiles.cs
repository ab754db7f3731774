using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace RequestRouter.WebConsole.Rendering;

/// <summary>Style, script and icon, which the assembly carries. Each has the hash of its bytes in its path, so that a browser may keep it for ever.</summary>
public static class AssetFiles
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> ByName = Read();

    /// <summary>The path at which the file is served now.</summary>
    public static string PathOf(string name) => $"/console/assets/{ByName[name].Version}/{name}";

    /// <summary>Null where there is no such file, or none of that version.</summary>
    public static Asset? Find(string version, string name) => ByName.TryGetValue(name, out var asset) && asset.Version == version ? asset : null;

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Folder.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        });
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No media type is known for {name}."),
    };
}
