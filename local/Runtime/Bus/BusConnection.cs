using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Bus;

/// <summary>The namespace that the settings name. A host has one: its broker answers at that host name.</summary>
internal sealed class BusConnection(IConfiguration configuration)
{
    private const string DefaultName = "ServiceBus";

    /// <summary>The host name of <c>ServiceBus</c>; null where the app has no such setting.</summary>
    public string? Host => HostOf(DefaultName);

    /// <summary>Refuses a trigger whose connection is missing or of another namespace.</summary>
    public void Check(FunctionEntry function, string? name)
    {
        var host = HostOf(string.IsNullOrEmpty(name) ? DefaultName : name)
            ?? throw function.Refuse($"the setting '{(string.IsNullOrEmpty(name) ? DefaultName : name)}' with the connection to the bus is missing.");
        if (!host.Equals(Host, StringComparison.OrdinalIgnoreCase))
        {
            throw function.Refuse($"its connection '{name}' is of the namespace {host}; the embedded runtime serves the one of the setting '{DefaultName}'.");
        }
    }

    // As Functions looks a connection up: with its prefix, as named, among the connection strings, and as settings of an identity.
    private string? HostOf(string name)
    {
        var text = configuration[$"AzureWebJobs{name}"] ?? configuration[name] ?? configuration.GetConnectionString(name);
        if (text is null)
        {
            return configuration[$"AzureWebJobs{name}:fullyQualifiedNamespace"] ?? configuration[$"{name}:fullyQualifiedNamespace"];
        }

        try
        {
            return ServiceBusConnectionStringProperties.Parse(text).FullyQualifiedNamespace;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new StartupFault($"The setting '{name}' is no connection string of a bus: {fault.Message}");
        }
    }
}
