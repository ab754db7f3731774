using System.IO.Compression;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Stack;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>What <c>infra/package.sh</c> makes of the published app is what Core Tools and a deployment by zip take.</summary>
public sealed class DeploymentPackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("package-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_has_at_its_root_what_the_host_looks_for_there()
    {
        using var zip = ZipFile.OpenRead(await PackAsync());
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet();

        Assert.Superset(new HashSet<string> { "host.json", "functions.metadata", "worker.config.json", "extensions.json", ".azurefunctions/function.deps.json" }, names);
        Assert.Contains(Read(zip, "worker.config.json")["description"]!["defaultWorkerPath"]!.GetValue<string>(), names);
        Assert.All(Read(zip, "extensions.json")["extensions"]!.AsArray(), extension => Assert.Contains(extension!["hintPath"]!.GetValue<string>()[2..], names));
        Assert.All(Read(zip, "functions.metadata").AsArray(), function => Assert.Contains(function!["scriptFile"]!.GetValue<string>(), names));
        Assert.DoesNotContain(names, name => name.EndsWith("local.settings.json", StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name.StartsWith("./", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.StartsWith("RequestRouter.Local", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_app_with_the_stand_in_of_this_machine_is_not_packed_for_Azure()
    {
        var (code, said) = await RunAsync("", RouterProcess.AppFolder);

        Assert.Equal(1, code);
        Assert.Contains("-p:ServiceBusExtension=Package", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Package));
    }

    [Fact]
    public async Task What_is_no_published_app_is_not_packed() => Assert.Equal(1, (await RunAsync("yes", folder.FullName)).Code);

    private string Package => Path.Combine(folder.FullName, "app.zip");

    private async Task<string> PackAsync()
    {
        var (code, said) = await RunAsync("yes", RouterProcess.AppFolder);
        Assert.True(code == 0, said);
        return Package;
    }

    private Task<(int Code, string Said)> RunAsync(string standIn, string published) =>
        InfraScript.RunAsync("package.sh", [Package, published], new() { ["STAND_IN"] = standIn });

    private static JsonNode Read(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        return JsonNode.Parse(content, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
    }
}
