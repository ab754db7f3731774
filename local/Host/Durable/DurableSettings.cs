using System.ComponentModel;
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
    private const string StorageProvider = "storageProvider";
    private static readonly string[] Providers = [JournalProviderFactory.ProviderName, "AzureStorage"];

    /// <summary>The provider that the section names; this host's own where it names none.</summary>
    public static string ProviderOf(IConfigurationSection section) => section["storageProvider:type"] ?? JournalProviderFactory.ProviderName;

    /// <exception cref="StartupFault">A key that the extension does not know.</exception>
    public static Dictionary<string, string?> Of(IConfigurationSection section, string? storage)
    {
        Check(section, typeof(DurableTaskOptions), "extensions.durableTask");
        if (!Providers.Contains(ProviderOf(section)))
        {
            throw new StartupFault(
                $"host.json: 'extensions.durableTask.{StorageProvider}.type' is '{ProviderOf(section)}'; the local host has {string.Join(" and ", Providers)}.");
        }

        if (ProviderOf(section) == JournalProviderFactory.ProviderName
            && section.GetSection(StorageProvider).GetChildren().FirstOrDefault(child => !child.Key.Equals("type", StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw Unknown($"extensions.durableTask.{StorageProvider}.{other.Key}");
        }

        // The extension looks for the provider's key with its letters as they are here, however they are written elsewhere.
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [$"{Section}:StorageProvider:type"] = ProviderOf(section),
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["CONTAINER_NAME"] = "",
            [Storage] = storage,
        };
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null))
        {
            settings[$"{Section}:{path}"] = value;
        }

        return settings;
    }

    /// <summary>Each key is a property of the options, each section under it a property's own options; the provider's section is its own affair.</summary>
    private static void Check(IConfigurationSection section, Type options, string path)
    {
        var known = options.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var type))
            {
                throw Unknown($"{path}.{child.Key}");
            }

            if (child.Value is { Length: > 0 } value && !Fits(value, Nullable.GetUnderlyingType(type) ?? type))
            {
                throw new StartupFault($"host.json: '{path}.{child.Key}' is '{value}', which is no {(Nullable.GetUnderlyingType(type) ?? type).Name}.");
            }

            if (child.Value is null && !child.Key.Equals(StorageProvider, StringComparison.OrdinalIgnoreCase))
            {
                Check(child, type, $"{path}.{child.Key}");
            }
        }
    }

    private static bool Fits(string value, Type type)
    {
        try
        {
            return !TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)) || TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static StartupFault Unknown(string path) => new($"host.json: '{path}' is not supported by the local host.");
}
