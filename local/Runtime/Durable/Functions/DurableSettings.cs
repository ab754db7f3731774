using System.Globalization;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>Reads <c>extensions:durableTask</c> of host.json. A key that is not honoured is refused.</summary>
internal static class DurableSettings
{
    public static DurableOptions Read(IConfigurationSection section)
    {
        var options = new DurableOptions();
        foreach (var key in section.GetChildren())
        {
            options = key.Key.ToUpperInvariant() switch
            {
                "HUBNAME" => options with { HubName = Name(key) },
                "MAXCONCURRENTACTIVITYFUNCTIONS" => options with { MaxConcurrentActivities = Count(key) },
                "MAXCONCURRENTORCHESTRATORFUNCTIONS" => options with { MaxConcurrentOrchestrators = Count(key) },
                "DEFAULTVERSION" => options with { DefaultVersion = key.Value },
                // With extended sessions an orchestrator stays in memory between its turns; without, every turn replays.
                "EXTENDEDSESSIONSENABLED" => options with { ReplayEveryTurn = !Switch(key) },
                "STORAGEPROVIDER" => Storage(key, options),
                _ => throw Refused(key, "is not supported by the embedded runtime"),
            };
        }

        return options;
    }

    private static DurableOptions Storage(IConfigurationSection provider, DurableOptions options)
    {
        foreach (var key in provider.GetChildren())
        {
            bool honoured = key.Key.ToUpperInvariant() switch
            {
                "TYPE" => string.Equals(key.Value, "AzureStorage", StringComparison.OrdinalIgnoreCase),
                "CONNECTIONNAME" or "CONNECTIONSTRINGNAME" => key.Value == "AzureWebJobsStorage",
                _ => false,
            };
            if (!honoured)
            {
                throw Refused(key, $"cannot be '{key.Value}' in the embedded runtime: its state is where AzureWebJobsStorage is");
            }
        }

        return options;
    }

    private static string Name(IConfigurationSection key) => string.IsNullOrWhiteSpace(key.Value) ? throw Refused(key, "must be a name") : key.Value;

    private static int Count(IConfigurationSection key) =>
        int.TryParse(key.Value, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : throw Refused(key, "must be a positive whole number");

    private static bool Switch(IConfigurationSection key) => bool.TryParse(key.Value, out bool on) ? on : throw Refused(key, "must be true or false");

    private static StartupFault Refused(IConfigurationSection key, string reason) =>
        new($"host.json: '{key.Path.Replace(':', '.')}' {reason}.");
}
