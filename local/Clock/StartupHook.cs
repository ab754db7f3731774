using RequestRouter.Local.Clock;

/// <summary>Without a namespace and by this name: what the runtime calls before the app's own Main.</summary>
internal static class StartupHook
{
    private const string Setting = "LOCAL_HOST_LINE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Setting)?.Split(' ') is not [var port, var secret, var kind])
        {
            return;
        }

        // The app sees neither the setting nor the hook, nor do processes that it starts.
        Environment.SetEnvironmentVariable(Setting, null);
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        var line = HostLine.Open(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), secret, isRehearsal: kind == "rehearsal");
        if (line.Clock is not null)
        {
            ClockReplacement.Watch(line);
        }
    }
}
