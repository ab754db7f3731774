using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Runtime.Bus.Definitions;
using RequestRouter.Local.Runtime.Bus.Triggers;
using RequestRouter.Local.Runtime.Hosting;
using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Bus;

/// <summary>Gives the host its bus.</summary>
internal static class BusServices
{
    private const string StatesSetting = "ServiceBusStates";

    /// <summary>
    /// Adds the broker of the entities of <c>infra/servicebus.json</c>, and of a subscription for each State of the setting
    /// <c>ServiceBusStates</c> (<c>NL,SG</c>) that has none there; its place in the directory of brokers; and its triggers.
    /// </summary>
    public static IServiceCollection AddServiceBus(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Broker(
            Definition(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<IRowStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<WorkTracker>()));
        services.AddSingleton<BusConnection>();
        services.AddSingleton<ITriggerExtension, ServiceBusTriggerExtension>();
        services.AddHostedService<BrokerHost>();
        return services;
    }

    private static BusDefinition Definition(IConfiguration configuration)
    {
        var states = (configuration[StatesSetting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (states.FirstOrDefault(state => state.Length != 2 || !state.All(char.IsAsciiLetterUpper)) is { } wrong)
        {
            throw new StartupFault($"Setting {StatesSetting}: '{wrong}' is no code of a State, such as NL.");
        }

        return BusDefinition.Default().WithStates(states);
    }
}
