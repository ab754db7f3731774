using System.Text.Json.Nodes;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>Who reaches what: nothing is open to everybody, and the app reaches all it uses without the internet.</summary>
public sealed class DeployedNetwork
{
    private static readonly string[] Reached = ["Microsoft.Storage/storageAccounts", "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults"];

    public static TheoryData<bool> Both { get; } = [false, true];

    private static Deployed Named(bool two) => two ? InTwoRegions : InOneRegion;

    [Theory]
    [MemberData(nameof(Both))]
    public void What_the_app_uses_has_a_private_endpoint_and_a_name_in_each_region(bool two)
    {
        var deployed = Named(two);
        var regions = deployed.Of("Microsoft.Network/virtualNetworks").Select(network => Text(network["location"])).ToList();
        Assert.Equal(two ? ["westeurope", "northeurope"] : ["westeurope"], regions);
        foreach (string region in regions)
        {
            var endpoints = deployed.Of("Microsoft.Network/privateEndpoints").Where(endpoint => Text(endpoint["location"]) == region).ToList();
            var targets = endpoints.Select(endpoint => endpoint["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!).ToList();
            Assert.All(Reached.SelectMany(deployed.Of), used => Assert.Contains(targets, target => Text(target["privateLinkServiceId"]) == Text(used["id"])));
            Assert.Equal(
                ["blob", "blob", "namespace", "queue", "sites", "table", "table", "vault"],
                targets.Select(target => Text(target["groupIds"]![0])).Order());
            Assert.All(endpoints, endpoint => Assert.Contains(
                deployed.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups"), names => Text(names["id"]).StartsWith(Text(endpoint["id"]) + "/", StringComparison.Ordinal)));
            var zones = deployed.Of("Microsoft.Network/privateDnsZones").Where(zone => Text(zone["id"]).Contains($"rg-rr-example-{region}/", StringComparison.Ordinal) || Text(zone["id"]).Contains($"'rg-rr-example-{region}'", StringComparison.Ordinal)).ToList();
            Assert.Equal(6, zones.Count);
            Assert.Equal(6, deployed.Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count(link => link.ToJsonString().Contains($"virtualNetworks/rr-example-{region}", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_app_speaks_from_a_subnet_of_its_own(bool two) => Assert.All(Named(two).Of("Microsoft.Web/sites"), app =>
    {
        Assert.Contains("appSubnetId", Text(app["properties"]!["virtualNetworkSubnetId"]), StringComparison.Ordinal);
        var subnet = Named(two).Of("Microsoft.Network/virtualNetworks")[0]["properties"]!["subnets"]![0]!["properties"]!;
        Assert.Equal("Microsoft.App/environments", Text(subnet["delegations"]![0]!["properties"]!["serviceName"]));
    });

    [Fact]
    public void Without_networks_of_States_nothing_is_open_to_the_internet() => Assert.All(
        [.. Reached, "Microsoft.Web/sites"],
        type => Assert.All(InOneRegion.Of(type), resource => Assert.Equal("Disabled", Text(resource["properties"]!["publicNetworkAccess"]))));

    [Fact]
    public void Networks_of_States_reach_what_States_use_and_nothing_else()
    {
        Assert.All(InTwoRegions.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Deny", Text(account["properties"]!["networkAcls"]!["defaultAction"])));
        var open = InTwoRegions.Of("Microsoft.Storage/storageAccounts").Where(account => Text(account["properties"]!["publicNetworkAccess"]) == "Enabled").ToList();
        Assert.Equal(["192.0.2.0/24"], Assert.Single(open)["properties"]!["networkAcls"]!["ipRules"]!.AsArray().Select(rule => Text(rule!["value"])));
        Assert.Contains(InTwoRegions.Of("Microsoft.Storage/storageAccounts/blobServices/containers"), container => Text(container["name"]) == Text(open[0]["name"]) + "/default/evidence-uploads");
        var bus = Assert.Single(InTwoRegions.Of("Microsoft.ServiceBus/namespaces/networkRuleSets"))["properties"]!;
        Assert.Equal(("Deny", "192.0.2.0/24"), (Text(bus["defaultAction"]), Text(bus["ipRules"]![0]!["ipMask"])));
        Assert.All(InTwoRegions.Of("Microsoft.Web/sites"), app => Assert.Equal(
            ("Deny", "192.0.2.0/24"), (Text(Site(app)["ipSecurityRestrictionsDefaultAction"]), Text(Site(app)["ipSecurityRestrictions"]![0]!["ipAddress"]))));
        Assert.All(InTwoRegions.Of("Microsoft.KeyVault/vaults"), vault => Assert.Equal("Disabled", Text(vault["properties"]!["publicNetworkAccess"])));
    }

    [Fact]
    public void One_region_runs_and_the_other_has_all_it_needs_to()
    {
        Assert.Equal([("westeurope", true), ("northeurope", false)], InTwoRegions.Of("Microsoft.Web/sites").Select(app => (Text(app["location"]), app["properties"]!["enabled"]!.GetValue<bool>())));
        var settings = InTwoRegions.Of("Microsoft.Web/sites").Select(SettingsOf).ToList();
        Assert.Equal(settings[0].Keys.Order(), settings[1].Keys.Order());
        Assert.All(InTwoRegions.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Standard_RAGZRS", Text(account["sku"]!["name"])));
        Assert.All(InOneRegion.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Standard_ZRS", Text(account["sku"]!["name"])));
        Assert.Equal(["westeurope", "northeurope"], InTwoRegions.Of("Microsoft.ServiceBus/namespaces")[0]["properties"]!["geoDataReplication"]!["locations"]!.AsArray().Select(place => Text(place!["locationName"])));
        int OfIdentity(Deployed deployed) => deployed.Of("Microsoft.Authorization/roleAssignments").Count(role => Text(role["properties"]!["principalId"]).Contains("apps-", StringComparison.Ordinal));
        Assert.Equal(2 * (OfIdentity(InOneRegion) + 1), OfIdentity(InTwoRegions));
    }

    private static JsonNode Site(JsonNode app) => app["properties"]!["siteConfig"]!;
}
