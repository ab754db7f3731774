using System.Text.Json.Nodes;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>Every role that a deployment gives, and to whom: another line here is another right.</summary>
public sealed class DeployedRoles
{
    /// <summary>As Azure's documentation of built-in roles has them.</summary>
    private static readonly Dictionary<string, string> BuiltIn = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["db58b8e5-c6ad-4a2a-8342-4190687cbf4a"] = "Storage Blob Delegator",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["12338af0-0e69-4776-bea7-57ae8d297424"] = "Key Vault Crypto User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Fact]
    public void The_app_may_do_what_it_does_and_where_it_does_it() => Assert.Equal(
        [
            "Azure Service Bus Data Receiver on namespaces/*",
            "Azure Service Bus Data Sender on namespaces/*",
            "Key Vault Crypto User on vaults/*/keys/router-signing",
            "Monitoring Metrics Publisher on components/*",
            "Storage Blob Data Contributor on storageAccounts/r*/blobServices/default/containers/evidence",
            "Storage Blob Data Contributor on storageAccounts/r*/blobServices/default/containers/evidence-uploads",
            "Storage Blob Data Owner on storageAccounts/h*",
            "Storage Blob Delegator on storageAccounts/r*",
            "Storage Queue Data Contributor on storageAccounts/h*",
            "Storage Table Data Contributor on storageAccounts/h*",
            "Storage Table Data Contributor on storageAccounts/r*",
            "rr-example record writer on storageAccounts/r*/blobServices/default/containers/communications",
            "rr-example record writer on storageAccounts/r*/blobServices/default/containers/histories",
        ],
        Given(InOneRegion, principal => principal.StartsWith('[')));

    [Fact]
    public void A_States_system_sends_to_the_queue_of_all_and_receives_its_own_notices() => Assert.Equal(
        [
            "Azure Service Bus Data Receiver on namespaces/*/topics/notices/subscriptions/state-nl",
            "Azure Service Bus Data Sender on namespaces/*/queues/submissions",
        ],
        Given(InOneRegion, principal => !principal.StartsWith('[')));

    [Fact]
    public void Whoever_writes_the_record_deletes_nothing_of_it()
    {
        var role = Assert.Single(InOneRegion.Of("Microsoft.Authorization/roleDefinitions"));
        var allowed = role["properties"]!["permissions"]![0]!;

        Assert.DoesNotContain(
            allowed["actions"]!.AsArray().Concat(allowed["dataActions"]!.AsArray()).Select(Text),
            action => action.Contains("delete", StringComparison.OrdinalIgnoreCase) || action.Contains('*', StringComparison.Ordinal) || action.Contains("mutab", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> Given(Deployed deployed, Func<string, bool> to) =>
    [
        .. deployed.Of("Microsoft.Authorization/roleAssignments")
            .Where(given => to(Text(given["properties"]!["principalId"])))
            .Select(given => $"{NameOf(given)} on {Where(given)}").Order(StringComparer.Ordinal),
    ];

    private static string NameOf(JsonObject given)
    {
        string role = Text(given["properties"]!["roleDefinitionId"]);
        return role.Contains("recordWriter", StringComparison.Ordinal) ? "rr-example record writer" : BuiltIn[role.Split('/')[^1]];
    }

    private static string Where(JsonObject given)
    {
        // [format('/subscriptions/.../{0}', ...)] or the path itself.
        string id = Text(given["id"]);
        string unique = Text(InOneRegion.Of("Microsoft.ServiceBus/namespaces")[0]["name"]);
        string path = id.Contains("extensionResourceId(", StringComparison.Ordinal) ? id.Split('\'')[1] : id.Split("/providers/Microsoft.Authorization")[0];
        return path[(path.IndexOf('/', path.IndexOf("/providers/Microsoft", StringComparison.Ordinal) + "/providers/".Length) + 1)..]
            .Replace(Text(InOneRegion.Of("Microsoft.KeyVault/vaults")[0]["name"]), "*", StringComparison.Ordinal)
            .Replace(unique, "*", StringComparison.Ordinal)
            .Replace(unique.Replace("-", "", StringComparison.Ordinal), "*", StringComparison.Ordinal);
    }
}
