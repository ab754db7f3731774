using System.Text.RegularExpressions;
using RequestRouter.Router.Telemetry;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>What somebody is told of at once, and that each question is about something that the router says.</summary>
public sealed partial class Alerts
{
    private static readonly string Name = Text(InOneRegion.Of("Microsoft.ServiceBus/namespaces")[0]["name"]);

    private static readonly IReadOnlyDictionary<string, string> Queries = InOneRegion.Of("Microsoft.Insights/scheduledQueryRules").ToDictionary(
        rule => Text(rule["name"])[(Name.Length + 1)..], rule => Text(rule["properties"]!["criteria"]!["allOf"]![0]!["query"]));

    [Fact]
    public void There_is_one_for_each_thing_that_cannot_wait()
    {
        Assert.Equal(["disputed-checkpoints", "failed-orchestrations", "overdue-sweeps", "replay-differences", "unread-inboxes", "unwitnessed-checkpoints"], Queries.Keys.Order());
        var dead = Assert.Single(InOneRegion.Of("Microsoft.Insights/metricAlerts"))["properties"]!;
        Assert.Equal("DeadletteredMessages", Text(dead["criteria"]!["allOf"]![0]!["metricName"]));
        Assert.Equal(Text(InOneRegion.Of("Microsoft.ServiceBus/namespaces")[0]["id"]), Text(dead["scopes"]![0]));
        Assert.All(InOneRegion.Of("Microsoft.Insights/scheduledQueryRules"), rule => Assert.True(rule["properties"]!["enabled"]!.GetValue<bool>()));
        Assert.Contains("duty@example.org", Assert.Single(InOneRegion.Of("Microsoft.Insights/actionGroups")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_they_ask_for_are_counted()
    {
        string measures = File.ReadAllText(Repository.At("functions", "Router", "Telemetry", $"{nameof(Measures)}.cs"));
        var asked = Queries.Values.SelectMany(query => Metrics().Matches(query)).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(["\"router.checkpoints.disputed\"", "\"router.checkpoints.unwitnessed\"", "\"router.inbox.reads\"", "\"router.notices\"", "\"router.replay.verdicts\"", "\"router.sweep.runs\""], asked.Order());
        Assert.All(asked, metric => Assert.Contains(metric, measures, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_logs_that_they_look_for_are_logged()
    {
        string log = File.ReadAllText(Repository.At("functions", "Router", "Telemetry", "Log.cs"));
        var sought = Queries.Values.SelectMany(query => Messages().Matches(query)).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains(Assert.Single(sought), log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_State_that_takes_its_notices_from_the_bus_is_not_missed_at_its_inbox() => Assert.Contains("dynamic([\"NL\"])", Queries["unread-inboxes"], StringComparison.Ordinal);

    [GeneratedRegex("\"router\\.[a-z.]+\"")]
    private static partial Regex Metrics();

    [GeneratedRegex("Message has \"([^\"]+)\"")]
    private static partial Regex Messages();
}
