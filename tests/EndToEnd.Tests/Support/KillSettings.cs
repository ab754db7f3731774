namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>How often a router is killed: with <c>KILLS_SUITE=full</c> in the environment, as often as before a release.</summary>
internal static class KillSettings
{
    public static (int Requests, int Kills) Or((int Requests, int Kills) few, (int Requests, int Kills) many) =>
        Environment.GetEnvironmentVariable("KILLS_SUITE") == "full" ? many : few;
}
