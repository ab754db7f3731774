using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>Code, host.json and templates name the same things: settings, queues, containers, the hub.</summary>
public sealed class SameNames
{
    /// <summary>Asked for by the host, by an extension or by a library, and by no code of ours.</summary>
    private static readonly string[] OfThePlatform =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_CLIENT_ID",
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName", "AzureFunctionsJobHost__extensions__durableTask__storageProvider__type",
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "DOTNET_GCgen0size", "DurableTaskScheduler", "ServiceBus__clientId", "ServiceBus__credential",
    ];

    /// <summary>Of a machine of one's own: each has another form for a deployment, or is off there.</summary>
    private static readonly string[] OfThisMachine = ["OTEL_EXPORTER_OTLP_ENDPOINT", "Paging__ThisMachine", "RouterStorage", "ServiceBus", "Signing__KeyPem"];

    private static readonly IReadOnlyDictionary<string, string> InAzure = SettingsOf(InTwoRegions.Of("Microsoft.Web/sites")[0]);

    private static readonly MethodInfo[] Functions =
        [.. typeof(RouterServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    [Fact]
    public async Task The_app_asks_for_the_settings_that_a_deployment_has_and_for_no_others()
    {
        var values = new Dictionary<string, string>
        {
            ["RouterStorage__tableServiceUri"] = "https://r.table.core.windows.net",
            ["RouterStorage__blobServiceUri"] = "https://r.blob.core.windows.net",
            ["ServiceBus__fullyQualifiedNamespace"] = "rr.servicebus.windows.net",
            ["Identity__Issuer"] = "https://issuer.example.org",
            ["Identity__Audience"] = "router",
            ["Signing__VaultKey"] = "https://kv.vault.azure.net/keys/router-signing/1",
            ["Signing__KeyId"] = "router-1",
        };
        var byTriggers = Functions.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule)
            .OfType<string>().Where(schedule => schedule.StartsWith('%')).Select(schedule => schedule.Trim('%'));

        var asked = (await RecordedSettings.OfAsync(values)).Concat(byTriggers).ToHashSet();

        Assert.Equal(InAzure.Keys.Except(OfThePlatform).Order(StringComparer.Ordinal), asked.Except(OfThisMachine).Order(StringComparer.Ordinal));
        Assert.Subset(asked, OfThisMachine.ToHashSet());
        Assert.Subset(InAzure.Keys.ToHashSet(), OfThePlatform.ToHashSet());
    }

    [Fact]
    public void Triggers_listen_to_entities_that_are_deployed_over_the_connection_that_is_set()
    {
        var triggers = Functions.SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributesData()).Where(data => data.AttributeType.Name == "ServiceBusTriggerAttribute").ToList();
        var listened = triggers.Select(trigger => string.Join("/", trigger.ConstructorArguments.Select(argument => (string)argument.Value!))).ToList();

        Assert.All(triggers, trigger => Assert.True(InAzure.ContainsKey(trigger.NamedArguments.Single(named => named.MemberName == "Connection").TypedValue.Value + "__fullyQualifiedNamespace")));
        Assert.Equal(
            InOneRegion.Of("Microsoft.ServiceBus/namespaces/queues").Select(queue => Text(queue["name"]).Split('/')[1])
                .Append("notices/inbox").Order(),
            listened.Order());
        Assert.Contains(InOneRegion.Of("Microsoft.ServiceBus/namespaces/topics/subscriptions"), subscription => Text(subscription["name"]).EndsWith("/notices/inbox", StringComparison.Ordinal));
    }

    [Fact]
    public void Entities_are_those_of_the_shared_file_with_all_that_it_says_of_each()
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.At("infra", "servicebus.json")))!;
        var topic = file["topics"]![0]!;
        Says(file["queues"]!.AsArray(), "Microsoft.ServiceBus/namespaces/queues");
        Says(topic["subscriptions"]!.AsArray(), "Microsoft.ServiceBus/namespaces/topics/subscriptions");
        Says([topic.DeepClone()], "Microsoft.ServiceBus/namespaces/topics");
        var ofNetherlands = topic["ofStates"]!.DeepClone();
        ofNetherlands["name"] = "state-nl";
        Says([ofNetherlands], "Microsoft.ServiceBus/namespaces/topics/subscriptions");

        var rule = Assert.Single(InOneRegion.Of("Microsoft.ServiceBus/namespaces/topics/subscriptions/rules"), rule => Text(rule["name"]).Contains("state-nl", StringComparison.Ordinal));
        Assert.Equal("NL", Text(rule["properties"]!["correlationFilter"]!["properties"]!["to"]));
    }

    [Fact]
    public void A_body_of_the_largest_size_fits_into_a_message() => Assert.All(
        InOneRegion.Of("Microsoft.ServiceBus/namespaces/queues").Concat(InOneRegion.Of("Microsoft.ServiceBus/namespaces/topics")),
        entity => Assert.True(entity["properties"]!["maxMessageSizeInKilobytes"]!.GetValue<int>() * 1024 > JsonBody.MaxBytes + (64 * 1024)));

    [Fact]
    public void Containers_are_those_that_the_app_writes() => Assert.Equal(
        new[] { BodyStore.Container, EvidenceBlobs.Kept, EvidenceBlobs.Uploads, HistoryArchive.Container }.Order(),
        InOneRegion.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container => Text(container["name"]).Split('/')[^1])
            .Where(name => !name.StartsWith("app-package", StringComparison.Ordinal)).Order());

    [Fact]
    public void Orchestrations_are_kept_where_the_parameter_says()
    {
        string hub = Text(JsonNode.Parse(File.ReadAllText(Repository.At("host.json")))!["extensions"]!["durableTask"]!["hubName"]);
        var alone = SettingsOf(InOneRegion.Of("Microsoft.Web/sites")[0]);

        Assert.False(InOneRegion.Has("Microsoft.DurableTask/schedulers"));
        Assert.DoesNotContain(alone.Keys, name => name.Contains("durableTask", StringComparison.OrdinalIgnoreCase));
        Assert.EndsWith("/" + hub, Text(Assert.Single(InTwoRegions.Of("Microsoft.DurableTask/schedulers/taskHubs"))["name"]), StringComparison.Ordinal);
        Assert.Equal("azureManaged", InAzure["AzureFunctionsJobHost__extensions__durableTask__storageProvider__type"]);
        Assert.Equal("DurableTaskScheduler", InAzure["AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName"]);
        Assert.Contains("DurableTaskScheduler", InAzure.Keys);
    }

    private static void Says(JsonArray entities, string type)
    {
        foreach (var entity in entities)
        {
            var deployed = Assert.Single(InOneRegion.Of(type), resource => Text(resource["name"]).EndsWith("/" + Text(entity!["name"]), StringComparison.Ordinal))["properties"]!;
            Assert.All(
                entity!.AsObject().Where(member => member.Key is not ("name" or "ofStates" or "subscriptions")),
                member => Assert.True(JsonNode.DeepEquals(member.Value, deployed[member.Key]), $"{type} {entity["name"]} {member.Key}"));
        }
    }
}
