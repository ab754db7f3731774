using System.Globalization;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Bus;

/// <summary>
/// The settings of the host's own bus: <c>ServiceBusPort</c> (0 for a free one), <c>ServiceBusKey</c>, and <c>ServiceBusStates</c>
/// (<c>NL,SG</c>), the States that have a subscription. The app is told where it is by the setting <c>ServiceBus</c>, as in Azure; where that is
/// set already, the app is left with it.
/// </summary>
internal sealed class BusSettings(IConfiguration configuration)
{
    /// <summary>The name of the connection that the host gives the app.</summary>
    public const string Connection = "ServiceBus";

    public int Port => int.TryParse(configuration["ServiceBusPort"] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port < 65536
        ? port
        : throw new StartupFault($"Setting ServiceBusPort: '{configuration["ServiceBusPort"]}' is no port.");

    /// <summary>The connection that was set for the app, by way of another network; null for the host's own.</summary>
    public string? GivenConnection => configuration[Connection] is { Length: > 0 } given ? given : null;

    /// <summary>The name that tokens are signed under.</summary>
    public string KeyName => "local";

    /// <summary>What tokens are signed with.</summary>
    public string Key => configuration["ServiceBusKey"] is { Length: > 0 } key ? key : "local";

    /// <summary>The entities of infra/servicebus.json, and the subscriptions of the States.</summary>
    public BusDefinition Definition()
    {
        var states = (configuration["ServiceBusStates"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return states.FirstOrDefault(state => state.Length != 2 || !state.All(char.IsAsciiLetterUpper)) is { } wrong
            ? throw new StartupFault($"Setting ServiceBusStates: '{wrong}' is no code of a State, such as NL.")
            : BusDefinition.Default().WithStates(states);
    }

    /// <summary>Refuses a trigger on another namespace than the host's.</summary>
    public void Check(FunctionDescription function, string? name)
    {
        if (name is not null and not Connection)
        {
            throw function.Refuse($"its connection '{name}' is not the one that the local host serves: '{Connection}'.");
        }
    }
}
