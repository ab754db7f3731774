using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Http;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>Local settings file and app settings (functions-develop-local).</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Local_settings_stand_above_appsettings_and_below_the_environment() // local settings file: Values become environment variables
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), """{ "One": "app", "Two": "app", "Three": "app" }""");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "local.settings.json"),
            """{ "IsEncrypted": false, "Values": { "Two": "local", "Three": "local", "Parties__Home": "NL" } }""");
        await using var app = await TestHost.StartAsync(TestHost.Options(typeof(HttpApp)) with
        {
            Folder = folder,
            Settings = new Dictionary<string, string?> { ["Three"] = "environment" },
        });
        var settings = app.Services.GetRequiredService<IConfiguration>();
        Assert.Equal(
            "app local environment NL", $"{settings["One"]} {settings["Two"]} {settings["Three"]} {settings["Parties:Home"]}");
    }

    [Theory]
    [InlineData("""{ "IsEncrypted": true }""", "'IsEncrypted'")]
    [InlineData("""{ "Host": { "LocalHttpPort": 1 } }""", "'Host'")]
    [InlineData("""{ "Values": [] }""", "local.settings.json")]
    [InlineData("nonsense", "local.settings.json")]
    public void Anything_else_in_the_file_is_refused(string text, string named) =>
        Assert.Contains(named, Assert.Throws<StartupFault>(() => LocalSettings.Read(text)).Message);
}
