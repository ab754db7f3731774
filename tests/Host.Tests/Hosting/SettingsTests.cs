using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>Local settings file and app settings (functions-develop-local).</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Local_settings_reach_the_app_below_its_environment() // local settings file: Values become environment variables
    {
        string folder = TestApp.Folder(["Setting", "Echo"]);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "local.settings.json"),
            """{ "IsEncrypted": false, "Values": { "Two": "local", "Three": "local", "Parties__Home": "NL" } }""");
        await using var host = await TestHost.StartAsync(new HostPlan { Folder = folder }.With("Three", "environment"));

        Assert.Equal(
            "local environment NL",
            $"{await host.Client.GetStringAsync("api/settings/Two")} {await host.Client.GetStringAsync("api/settings/Three")} {await host.Client.GetStringAsync("api/settings/Parties:Home")}");
    }

    [Theory]
    [InlineData("""{ "IsEncrypted": true }""", "'IsEncrypted'")]
    [InlineData("""{ "Host": { "LocalHttpPort": 1 } }""", "'Host'")]
    [InlineData("""{ "Values": [] }""", "local.settings.json")]
    [InlineData("nonsense", "local.settings.json")]
    public void Anything_else_in_the_file_is_refused(string text, string named) =>
        Assert.Contains(named, Assert.Throws<StartupFault>(() => LocalSettings.Read(text)).Message);
}
