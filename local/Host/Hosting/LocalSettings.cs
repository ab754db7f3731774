using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>local.settings.json: its <c>Values</c> stand under the environment, as they do when the Core Tools start an app.</summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    public static void Insert(ConfigurationManager configuration, string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return;
        }

        var sources = ((IConfigurationBuilder)configuration).Sources;
        var environment = sources.ToList().FindLastIndex(source => source is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        sources.Insert(
            environment < 0 ? sources.Count : environment,
            new MemoryConfigurationSource { InitialData = Read(File.ReadAllText(path)) });
    }

    /// <summary>What the app's folder has of them; empty where there is no such file.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> ReadFrom(string folder) =>
        Path.Combine(folder, FileName) is var path && File.Exists(path) ? Read(File.ReadAllText(path)) : [];

    /// <summary>The values by configuration key; <c>__</c> in a name separates levels, as in an environment variable.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return [.. document.RootElement.EnumerateObject().SelectMany(Section)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new StartupFault($"{FileName}: {fault.Message}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Section(JsonProperty section) => section.Name switch
    {
        "IsEncrypted" when section.Value.ValueKind == JsonValueKind.False => [],
        "Values" => [.. section.Value.EnumerateObject().Select(value => KeyValuePair.Create(
            value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.GetString()))],
        _ => throw new StartupFault($"{FileName}: '{section.Name}' is not supported by the local host; it reads 'Values', unencrypted."),
    };
}
