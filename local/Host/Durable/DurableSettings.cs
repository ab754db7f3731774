using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Durability;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Durable;

/// <summary>The section <c>extensions:durableTask</c> of host.json, laid where the extension reads it outside the Functions host.</summary>
internal static class DurableSettings
{
    private const string Section = "AzureWebJobs:Extensions:DurableTask";
    private const string Storage = "AzureWebJobsStorage";

    private static readonly HashSet<string> Known =
        typeof(DurableTaskOptions).GetProperties().Where(property => property.CanWrite || property.Name == nameof(DurableTaskOptions.StorageProvider))
            .Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The provider that the section names; this host's own where it names none.</summary>
    public static string ProviderOf(IConfigurationSection section) => section["storageProvider:type"] ?? JournalProviderFactory.ProviderName;

    /// <exception cref="StartupFault">A key that the extension does not know.</exception>
    public static Dictionary<string, string?> Of(IConfigurationSection section, string? storage)
    {
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key)) is { } unknown)
        {
            throw new StartupFault($"host.json: 'extensions.durableTask.{unknown.Key}' is not supported by the local host.");
        }

        var settings = new Dictionary<string, string?>
        {
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["CONTAINER_NAME"] = "",
            [Storage] = storage,
        };
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null))
        {
            settings[$"{Section}:{path}"] = value;
        }

        // The extension looks for this key with its letters as they are here.
        settings[$"{Section}:StorageProvider:type"] = ProviderOf(section);

        return settings;
    }
}
