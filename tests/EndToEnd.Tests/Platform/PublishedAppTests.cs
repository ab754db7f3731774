using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Stack;
using RequestRouter.Router.Notices;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>What <c>dotnet publish functions/Router</c> gives is what Azure's host takes.</summary>
public sealed class PublishedAppTests
{
    [Fact]
    public void It_says_how_its_worker_is_started()
    {
        var description = Read("worker.config.json")["description"]!;

        Assert.Equal("dotnet-isolated", description["language"]!.GetValue<string>());
        Assert.True(File.Exists(InApp(description["defaultWorkerPath"]!.GetValue<string>())));
    }

    [Fact]
    public void It_lists_its_functions_each_with_one_trigger()
    {
        var functions = JsonNode.Parse(File.ReadAllText(InApp("functions.metadata")))!.AsArray();

        Assert.True(functions.Count >= 37, $"{functions.Count} functions");
        Assert.All(functions, function => Assert.Single(
            function!["bindings"]!.AsArray(), binding => binding!["type"]!.GetValue<string>().EndsWith("Trigger", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_names_the_extensions_that_the_host_loads_and_brings_them()
    {
        var extensions = Read("extensions.json")["extensions"]!.AsArray();

        Assert.Contains(extensions, extension => extension!["name"]!.GetValue<string>() == "DurableTask");
        Assert.All(extensions, extension => Assert.True(File.Exists(InApp(extension!["hintPath"]!.GetValue<string>()))));
    }

    [Fact]
    public void It_has_its_host_json_and_sessions_are_not_held_for_a_minute()
    {
        var bus = Read("host.json")["extensions"]!["serviceBus"]!;

        Assert.True(TimeSpan.Parse(bus["sessionIdleTimeout"]!.GetValue<string>()) <= TimeSpan.FromSeconds(1));
    }

    /// <summary>An inbox is written by the page: a batch that could fill more than one would be written in two steps.</summary>
    [Fact]
    public void It_takes_no_more_notices_at_once_than_a_page_of_an_inbox_holds() =>
        Assert.InRange(Read("host.json")["extensions"]!["serviceBus"]!["maxMessageBatchSize"]!.GetValue<int>(), 1, InboxPage.Size);

    /// <summary>ReadyToRun where the SDK compiles for the platform it runs on, and nowhere else.</summary>
    [Fact]
    public void App_and_host_are_compiled_ahead_of_time_on_Linux_x64()
    {
        bool expected = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;
        string[] assemblies =
        [
            InApp("RequestRouter.Router.dll"), InApp("Azure.Data.Tables.dll"),
            Path.Combine(AppContext.BaseDirectory, "host", "RequestRouter.Local.Host.dll"), Path.Combine(AppContext.BaseDirectory, "host", "DurableTask.Core.dll"),
        ];
        Assert.All(assemblies, assembly => Assert.Equal(expected, IsReadyToRun(assembly)));
    }

    private static bool IsReadyToRun(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(InApp(file)), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();

    private static string InApp(string file) => Path.Combine(RouterProcess.AppFolder, file);
}
