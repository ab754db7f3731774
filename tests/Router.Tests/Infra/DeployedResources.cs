using System.Text.Json.Nodes;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>What a deployment must have, one by one, whichever of the two it is.</summary>
public sealed class DeployedResources
{
    private static readonly Deployed[] Both = [InOneRegion, InTwoRegions];

    private static IEnumerable<JsonObject> Every(string type) => Both.SelectMany(deployed => deployed.Of(type));

    private static JsonNode? Property(JsonNode resource, params string[] path) => path.Aggregate(resource["properties"], (node, name) => node?[name]);

    private static bool IsTrue(JsonNode? node) => node?.GetValue<bool>() == true;

    private static bool IsFalse(JsonNode? node) => node?.GetValue<bool>() == false;

    [Fact]
    public void No_key_opens_anything_that_an_identity_can_open()
    {
        Assert.All(Every("Microsoft.Storage/storageAccounts"), account => Assert.True(IsFalse(Property(account, "allowSharedKeyAccess")) && IsFalse(Property(account, "allowBlobPublicAccess"))));
        Assert.All(Every("Microsoft.ServiceBus/namespaces"), bus => Assert.True(IsTrue(Property(bus, "disableLocalAuth"))));
        Assert.All(Every("Microsoft.Insights/components"), insights => Assert.True(IsTrue(Property(insights, "DisableLocalAuth"))));
        Assert.All(Every("Microsoft.OperationalInsights/workspaces"), logs => Assert.True(IsTrue(Property(logs, "features", "disableLocalAuth"))));
        Assert.All(Every("Microsoft.KeyVault/vaults"), vault => Assert.True(IsTrue(Property(vault, "enableRbacAuthorization"))));
        Assert.All(
            Both.SelectMany(deployed => deployed.Of("Microsoft.Web/sites").Select(app => (deployed, app))),
            pair => Assert.Equal(
                ["ftp", "scm"],
                pair.deployed.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies")
                    .Where(door => Text(door["name"]).StartsWith(Text(pair.app["name"]) + "/", StringComparison.Ordinal) && IsFalse(Property(door, "allow")))
                    .Select(door => Text(door["name"]).Split('/')[1]).Order()));
        Assert.DoesNotContain("listKeys", string.Concat(Both.SelectMany(deployed => deployed.All).Select(resource => resource.ToJsonString())), StringComparison.OrdinalIgnoreCase);
        Assert.All(Every("Microsoft.Web/sites").Select(SettingsOf), settings => Assert.DoesNotContain(settings.Keys, name => name is "AzureWebJobsStorage" or "RouterStorage" or "ServiceBus" or "Signing__KeyPem"));
    }

    [Fact]
    public void Nothing_speaks_an_old_protocol()
    {
        Assert.All(Every("Microsoft.Storage/storageAccounts"), account => Assert.Equal(("TLS1_2", true), (Text(Property(account, "minimumTlsVersion")), IsTrue(Property(account, "supportsHttpsTrafficOnly")))));
        Assert.All(Every("Microsoft.ServiceBus/namespaces"), bus => Assert.Equal("1.2", Text(Property(bus, "minimumTlsVersion"))));
        Assert.All(Every("Microsoft.Web/sites"), app => Assert.Equal((true, "1.2", "Disabled"), (IsTrue(Property(app, "httpsOnly")), Text(Property(app, "siteConfig", "minTlsVersion")), Text(Property(app, "siteConfig", "ftpsState")))));
    }

    [Fact]
    public void The_app_is_on_the_flexible_plan_with_an_identity_and_its_package_is_in_a_container_that_is_there() => Assert.All(Both, deployed =>
    {
        Assert.All(deployed.Of("Microsoft.Web/serverfarms"), plan => Assert.Equal("FC1", Text(plan["sku"]!["name"])));
        var containers = deployed.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container => Text(container["name"]).Split('/')[^1]).ToList();
        Assert.All(deployed.Of("Microsoft.Web/sites"), app =>
        {
            Assert.Equal("UserAssigned", Text(app["identity"]!["type"]));
            Assert.Equal("UserAssignedIdentity", Text(Property(app, "functionAppConfig", "deployment", "storage", "authentication", "type")));
            Assert.Equal(("dotnet-isolated", "10.0"), (Text(Property(app, "functionAppConfig", "runtime", "name")), Text(Property(app, "functionAppConfig", "runtime", "version"))));
            string package = Text(Property(app, "functionAppConfig", "deployment", "storage", "value"));
            Assert.Single(containers, container => package.Contains(container, StringComparison.Ordinal));
        });
    });

    [Fact]
    public void What_States_said_cannot_be_changed_and_every_version_of_a_blob_is_kept() => Assert.All(Both, deployed =>
    {
        var record = Assert.Single(deployed.Of("Microsoft.Storage/storageAccounts/blobServices"), blobs => IsTrue(Property(blobs, "isVersioningEnabled")));
        string account = Text(record["name"]).Split('/')[0];
        var unchanged = deployed.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Where(container => IsTrue(Property(container, "immutableStorageWithVersioning", "enabled"))).Select(container => Text(container["name"])).Order().ToList();
        Assert.Equal([$"{account}/default/communications", $"{account}/default/histories"], unchanged);
        var policies = deployed.Of("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies").ToList();
        Assert.Equal(unchanged.Select(container => $"{container}/default"), policies.Select(policy => Text(policy["name"])).Order());
        Assert.All(policies, policy => Assert.True(Property(policy, "immutabilityPeriodSinceCreationInDays")!.GetValue<int>() >= 3650));

        // Deleted evidence is there for some weeks, and then nowhere.
        var rule = Assert.Single(Property(Assert.Single(deployed.Of("Microsoft.Storage/storageAccounts/managementPolicies")), "policy", "rules")!.AsArray())!["definition"]!;
        Assert.Equal(["evidence/", "evidence-uploads/"], rule["filters"]!["prefixMatch"]!.AsArray().Select(Text));
        Assert.Equal(Property(record, "deleteRetentionPolicy", "days")!.GetValue<int>(), rule["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!.GetValue<int>());
    });

    [Fact]
    public void The_key_of_receipts_is_made_in_the_vault_and_cannot_leave_it()
    {
        Assert.All(Every("Microsoft.KeyVault/vaults"), vault => Assert.True(IsTrue(Property(vault, "enablePurgeProtection")) && IsTrue(Property(vault, "enableSoftDelete"))));
        Assert.All(Every("Microsoft.KeyVault/vaults/keys"), key =>
        {
            Assert.Equal(("EC-HSM", "P-256", false), (Text(Property(key, "kty")), Text(Property(key, "curveName")), IsTrue(Property(key, "attributes", "exportable"))));
            Assert.Equal(["sign", "verify"], Property(key, "keyOps")!.AsArray().Select(Text));
        });
    }

    [Fact]
    public void Each_kind_of_resource_writes_its_diagnostics_to_the_workspace() => Assert.All(Both, deployed =>
    {
        var settings = deployed.Of("Microsoft.Insights/diagnosticSettings");
        Assert.All(settings, setting => Assert.Equal(("allLogs", true), (Text(Property(setting, "logs")![0]!["categoryGroup"]), IsTrue(Property(setting, "metrics")![0]!["enabled"]))));
        var watched = settings.Select(setting => Text(setting["id"])).ToList();
        foreach (string type in (string[])["Microsoft.Storage/storageAccounts/blobServices", "Microsoft.Storage/storageAccounts/tableServices", "Microsoft.Storage/storageAccounts/queueServices", "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults", "Microsoft.Web/sites"])
        {
            Assert.All(deployed.Of(type), resource => Assert.Contains(watched, id => id.StartsWith(Text(resource["id"]) + "/providers/Microsoft.Insights/", StringComparison.Ordinal)));
        }
    });
}
