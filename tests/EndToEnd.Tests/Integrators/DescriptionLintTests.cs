using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Integrators;

/// <summary>The API description passes the linters that integrators run on it, without a warning; what is switched off has its reason in their files.</summary>
[Collection(RouterCollection.Name)]
public sealed class DescriptionLintTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private const string Redocly = "node_modules/@redocly/cli/bin/cli.js";
    private const string Spectral = "node_modules/@stoplight/spectral-cli/dist/index.js";

    [Fact]
    public async Task Redocly_and_spectral_find_nothing()
    {
        string description = Path.Combine(folder.Path, "openapi.json");
        using var client = router.Anonymous();
        await File.WriteAllBytesAsync(description, await client.GetByteArrayAsync("openapi.json"));

        var (redocly, spectral) = await LintAsync(description);

        Assert.True(redocly.ExitCode == 0 && redocly.Said.Contains("Your API description is valid", StringComparison.Ordinal), redocly.Said);
        Assert.True(spectral.ExitCode == 0 && spectral.Said.Contains("No results with a severity of 'hint' or higher found", StringComparison.Ordinal), spectral.Said);
    }

    [Fact]
    public async Task A_fault_in_a_description_is_found()
    {
        string faulty = Path.Combine(folder.Path, "faulty.json");
        await File.WriteAllTextAsync(faulty, """{ "openapi": "3.1.0", "info": { "title": "x", "version": "1" }, "paths": { "/a": { "get": { "responses": {} } } } }""");

        var (redocly, spectral) = await LintAsync(faulty);

        Assert.True(redocly.ExitCode != 0 && spectral.ExitCode != 0, $"{redocly.ExitCode} {spectral.ExitCode}");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A warning fails it, too: <c>recommended-strict</c> has none, and hints count.</summary>
    private static async Task<((int ExitCode, string Said) Redocly, (int ExitCode, string Said) Spectral)> LintAsync(string description)
    {
        string tools = await IntegratorsTools.NpmAsync();
        var redocly = Command.TryAsync(tools, "node", Redocly, "lint", description, "--config", "redocly.yaml");
        var spectral = Command.TryAsync(tools, "node", Spectral, "lint", description, "-r", "spectral.yaml", "--fail-severity", "hint");
        return (await redocly, await spectral);
    }
}
