using System.Globalization;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>The section <c>extensions:serviceBus</c> of host.json, with the defaults of the real extension.</summary>
internal sealed record TriggerSettings
{
    private const string Section = "extensions.serviceBus";

    /// <summary>Runs at once for an entity without sessions.</summary>
    public int MaxConcurrentCalls { get; init; } = 16 * Environment.ProcessorCount;

    /// <summary>Sessions held at once.</summary>
    public int MaxConcurrentSessions { get; init; } = 8;

    public int MaxMessageBatchSize { get; init; } = 1000;

    public TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);

    public bool AutoCompleteMessages { get; init; } = true;

    /// <summary>How long a session without messages is held, in real time, whoever waits for its place: by default the wait of a receiver.</summary>
    public TimeSpan SessionIdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <exception cref="StartupFault">A key that is not known, or a value that cannot be honoured.</exception>
    public static TriggerSettings Read(IConfigurationSection section)
    {
        var settings = new TriggerSettings();
        foreach (var child in section.GetChildren())
        {
            settings = child.Key.ToUpperInvariant() switch
            {
                "MAXCONCURRENTCALLS" => settings with { MaxConcurrentCalls = Count(child) },
                "MAXCONCURRENTSESSIONS" => settings with { MaxConcurrentSessions = Count(child) },
                "MAXMESSAGEBATCHSIZE" => settings with { MaxMessageBatchSize = Count(child) },
                "MAXAUTOLOCKRENEWALDURATION" => settings with { MaxAutoLockRenewalDuration = Duration(child) },
                "SESSIONIDLETIMEOUT" => settings with { SessionIdleTimeout = Duration(child) },
                "AUTOCOMPLETEMESSAGES" => settings with { AutoCompleteMessages = Flag(child) },
                "PREFETCHCOUNT" => Only(child, "0", "messages are handed out inside the process, so none are fetched ahead", settings),
                "MAXCONCURRENTCALLSPERSESSION" => Only(child, "1", "a session is served in order, one run at a time", settings),
                "MINMESSAGEBATCHSIZE" => Only(child, "1", "a batch is what is there", settings),
                _ => throw new StartupFault($"host.json: '{Section}.{child.Key}' is not supported by the local host."),
            };
        }

        return settings;
    }

    private static int Count(IConfigurationSection child) =>
        int.TryParse(child.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw Wrong(child, "a whole number of at least 1");

    private static TimeSpan Duration(IConfigurationSection child) =>
        TimeSpan.TryParse(child.Value, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero
            ? duration
            : throw Wrong(child, "a duration such as '00:05:00'");

    private static bool Flag(IConfigurationSection child) =>
        bool.TryParse(child.Value, out var flag) ? flag : throw Wrong(child, "true or false");

    private static TriggerSettings Only(IConfigurationSection child, string value, string reason, TriggerSettings settings) =>
        child.Value == value
            ? settings
            : throw new StartupFault($"host.json: '{Section}.{child.Key}' is '{child.Value}'; the local host takes only {value}: {reason}.");

    private static StartupFault Wrong(IConfigurationSection child, string wanted) =>
        new($"host.json: '{Section}.{child.Key}' is '{child.Value}'; it must be {wanted}.");
}
