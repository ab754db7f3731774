using System.Diagnostics;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Languages, States and code points come from the registries of their standards: nothing in the data is typed by hand.</summary>
public sealed class RegistriesTests : IDisposable
{
    private static readonly string Registries = Path.Combine(Documents.Root, "functions", "Convention", "Text", "Registries");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_data_files_are_what_the_pinned_packages_give()
    {
        foreach (string name in new[] { "package.json", "package-lock.json", "generate.mjs" })
        {
            File.Copy(Path.Combine(Registries, name), Path.Combine(folder.Path, name));
        }

        await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        await RunAsync("node", "generate.mjs");

        foreach (string committed in Directory.GetFiles(Registries, "*.tsv"))
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder.Path, Path.GetFileName(committed))), await File.ReadAllTextAsync(committed));
        }
    }

    public void Dispose() => folder.Dispose();

    private async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder.Path })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
