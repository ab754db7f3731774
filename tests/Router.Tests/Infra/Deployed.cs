using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>
/// The resources that a deployment makes, as the compiler works them out from the templates and a file of parameters without asking Azure.
/// What is known only there, as the id of an identity, stays an expression.
/// </summary>
internal sealed partial class Deployed
{
    private readonly IReadOnlyList<JsonObject> resources;

    private Deployed(IReadOnlyList<JsonObject> resources) => this.resources = resources;

    /// <summary>By <c>infra/example.bicepparam</c>: one region, orchestrations in Azure Storage, States over private endpoints.</summary>
    public static Deployed InOneRegion { get; } = From([]);

    /// <summary>The same with a second region, orchestrations in the Durable Task Scheduler, and States that come from a network.</summary>
    public static Deployed InTwoRegions { get; } = From(
        ["param secondLocation = 'northeurope'", "param durable = 'DurableTaskScheduler'", "param stateNetworks = ['192.0.2.0/24']"]);

    public IReadOnlyList<JsonObject> All => resources;

    /// <summary>Every resource of a type; at least one.</summary>
    public IReadOnlyList<JsonObject> Of(string type)
    {
        var found = resources.Where(resource => Text(resource["type"]) == type).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    public bool Has(string type) => resources.Any(resource => Text(resource["type"]) == type);

    /// <summary>Names and values of the settings of an app, expressions where a value is known only in Azure.</summary>
    public static IReadOnlyDictionary<string, string> SettingsOf(JsonObject app) => app["properties"]!["siteConfig"]!["appSettings"] switch
    {
        JsonArray list => list.ToDictionary(setting => Text(setting!["name"]), setting => Text(setting!["value"])),
        var expression => Settings().Matches(Text(expression)).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('\'')),
    };

    public static string Text(JsonNode? node) => node!.GetValue<string>();

    private static Deployed From(IReadOnlyList<string> more)
    {
        string folder = Directory.CreateTempSubdirectory("infra-").FullName;
        try
        {
            string infra = Directory.CreateDirectory(Path.Combine(folder, "infra")).FullName;
            File.Copy(Repository.At("host.json"), Path.Combine(folder, "host.json"));
            foreach (string file in Directory.EnumerateFiles(Repository.At("infra")))
            {
                File.Copy(file, Path.Combine(infra, Path.GetFileName(file)));
            }

            File.AppendAllLines(Path.Combine(infra, "example.bicepparam"), more);
            var (code, said, output) = Bicep.Run(
                infra, "snapshot", "example.bicepparam", "--mode", "overwrite", "--location", "westeurope",
                "--subscription-id", Guid.Empty.ToString(), "--tenant-id", Guid.Empty.ToString());

            // A part of the templates that cannot be worked out before it is deployed would be said here, and not be looked at.
            Assert.Equal((0, "", ""), (code, said, output));
            var snapshot = JsonNode.Parse(File.ReadAllText(Path.Combine(infra, "example.snapshot.json")))!;
            Assert.Empty(snapshot["diagnostics"]!.AsArray());
            return new([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!.AsObject())]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"createObject\('name', '([A-Za-z_0-9]+)', 'value', ('[^']*'|[a-z]+\()")]
    private static partial Regex Settings();
}
