using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Integrators;

/// <summary>The API description passes the linters that integrators run on it, without a warning; what is switched off has its reason in their files.</summary>
[Collection(RouterCollection.Name)]
public sealed class DescriptionLintTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Redocly_finds_nothing() =>
        Assert.Contains("Your API description is valid", await LintAsync("@redocly/cli/bin/cli.js", "lint", "{description}", "--config", "redocly.yaml"), StringComparison.Ordinal);

    [Fact]
    public async Task Spectral_finds_nothing() =>
        Assert.Contains("No results with a severity of 'hint' or higher found", await LintAsync("@stoplight/spectral-cli/dist/index.js", "lint", "{description}", "-r", "spectral.yaml", "--fail-severity", "hint"), StringComparison.Ordinal);

    [Fact]
    public async Task A_fault_in_a_description_is_found()
    {
        string tools = await IntegratorsTools.NpmAsync();
        string faulty = Path.Combine(folder.Path, "faulty.json");
        await File.WriteAllTextAsync(faulty, """{ "openapi": "3.1.0", "info": { "title": "x", "version": "1" }, "paths": { "/a": { "get": { "responses": {} } } } }""");
        var (redocly, _) = await Command.TryAsync(tools, "node", "node_modules/@redocly/cli/bin/cli.js", "lint", faulty, "--config", "redocly.yaml");
        var (spectral, _) = await Command.TryAsync(tools, "node", "node_modules/@stoplight/spectral-cli/dist/index.js", "lint", faulty, "-r", "spectral.yaml", "--fail-severity", "hint");
        Assert.True(redocly != 0 && spectral != 0, $"{redocly} {spectral}");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A warning fails it, too: <c>recommended-strict</c> has none, and hints count.</summary>
    private async Task<string> LintAsync(string tool, params string[] arguments)
    {
        string tools = await IntegratorsTools.NpmAsync();
        string description = Path.Combine(folder.Path, "openapi.json");
        using var client = router.Anonymous();
        await File.WriteAllBytesAsync(description, await client.GetByteArrayAsync("openapi.json"));
        return await Command.RunAsync(tools, "node", [$"node_modules/{tool}", .. arguments.Select(argument => argument == "{description}" ? description : argument)]);
    }
}
