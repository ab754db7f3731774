using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.Host.Tests.Support;

/// <summary>
/// Folders of the published test app with some of its functions, or with a fault in one: only functions.metadata and the words by which a
/// worker is started are written anew, the assemblies stay where they are.
/// </summary>
internal static class TestApp
{
    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "testapp");
    private static readonly ConcurrentDictionary<string, Lazy<string>> Folders = [];
    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("requestrouter-testapp-");

    static TestApp() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Root.Delete(recursive: true);

    /// <summary>A folder of an app that has only these functions.</summary>
    /// <param name="functions">Their names.</param>
    /// <param name="hostJson">In place of the app's own host.json; the worker reads it too, and therefore it stands in the folder.</param>
    public static string Folder(IReadOnlyList<string> functions, string? hostJson = null) =>
        Folders.GetOrAdd($"{string.Join(',', functions)} {hostJson}", _ => new(() => Write(Functions(functions), hostJson))).Value;

    /// <summary>The functions of a folder of the app's sources.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Published, "functions.metadata")))!.AsArray()
            .Where(function => function!["entryPoint"]!.GetValue<string>().StartsWith($"RequestRouter.TestApp.{folder}.", StringComparison.Ordinal))
            .Select(function => function!["name"]!.GetValue<string>()),
    ];

    /// <summary>A folder of an app with these functions, one of them other than the build wrote it.</summary>
    public static string Changed(string function, Action<JsonObject> change, params IEnumerable<string> others)
    {
        var functions = Functions([function, .. others]);
        change(functions[0]!.AsObject());
        return Write(functions);
    }

    /// <summary>A folder of an app with one function, whose trigger is other than the build wrote it.</summary>
    public static string ChangedTrigger(string function, Action<JsonObject> change) => Changed(function, whole => change(whole["bindings"]![0]!.AsObject()));

    private static JsonArray Functions(IReadOnlyList<string> names)
    {
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(Published, "functions.metadata")))!.AsArray();
        return [.. names.Select(name => all.Single(function => function!["name"]!.GetValue<string>() == name)!.DeepClone())];
    }

    private static string Write(JsonArray functions, string? hostJson = null)
    {
        string folder = Root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        foreach (var function in functions)
        {
            function!["scriptFile"] = Path.Combine(Published, function["scriptFile"]!.GetValue<string>());
        }

        var worker = JsonNode.Parse(File.ReadAllText(Path.Combine(Published, "worker.config.json")))!;
        worker["description"]!["defaultWorkerPath"] = Path.Combine(Published, worker["description"]!["defaultWorkerPath"]!.GetValue<string>());
        File.WriteAllText(Path.Combine(folder, "functions.metadata"), functions.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "worker.config.json"), worker.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        File.WriteAllText(Path.Combine(folder, "host.json"), hostJson ?? File.ReadAllText(Path.Combine(Published, "host.json")));
        return folder;
    }
}
