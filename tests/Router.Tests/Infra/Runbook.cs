using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using static RequestRouter.Router.Tests.Infra.Deployed;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>What <c>infra/README.md</c> names is there: parameters, settings, calls, files, alerts, metrics, properties of the build.</summary>
public sealed partial class Runbook
{
    private static readonly string Page = File.ReadAllText(Repository.At("infra", "README.md"));

    /// <summary>Every word of the page that is written as code, lines of commands included.</summary>
    private static readonly string[] Words =
        [.. Spans().Matches(Page).Select(match => match.Groups[1].Value), .. Blocks().Matches(Page).SelectMany(match => match.Groups[1].Value.Split('\n')).Where(line => line.Length > 0)];

    [Fact]
    public void Parameters_are_all_of_those_of_the_template()
    {
        var parameters = Parameters().Matches(File.ReadAllText(Repository.At("infra", "main.bicep"))).Select(match => match.Groups[1].Value).Order();

        Assert.Equal(parameters, Rows("### Parameters").Order());
    }

    [Fact]
    public void Settings_are_those_of_the_app()
    {
        var deployed = SettingsOf(InTwoRegions.Of("Microsoft.Web/sites")[0]).Keys;
        var named = Words.Where(word => Settings().IsMatch(word)).ToList();

        Assert.True(named.Count > 10);
        Assert.All(named, name => Assert.True(deployed.Contains(name) || name == "OTEL_EXPORTER_OTLP_ENDPOINT", name));
    }

    [Fact]
    public void Calls_are_served()
    {
        var served = typeof(RouterServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} /{trigger.Route}")).ToHashSet();
        var named = Words.SelectMany(word => Calls().Matches(word)).Select(match => (match.Groups[1].Value is { Length: > 0 } verb ? verb : "GET ") + match.Groups[2].Value).Distinct().ToList();

        Assert.True(named.Count > 8);
        Assert.All(named, call => Assert.Contains(call, served));
    }

    [Fact]
    public void Files_are_there() => Assert.All(
        Words.SelectMany(word => Files().Matches(word)).Select(match => match.Value).Where(file => file != "infra/PARAMETERS").Distinct()
            .Concat(Links().Matches(Page).Select(match => Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.At("infra", match.Groups[1].Value))))),
        file => Assert.True(Path.Exists(Repository.At(file)), file));

    [Fact]
    public void Alerts_are_all_of_those_that_are_deployed()
    {
        string prefix = Text(InOneRegion.Of("Microsoft.ServiceBus/namespaces")[0]["name"]) + "-";
        var deployed = InOneRegion.Of("Microsoft.Insights/scheduledQueryRules").Concat(InOneRegion.Of("Microsoft.Insights/metricAlerts")).Select(rule => Text(rule["name"])[prefix.Length..]);

        Assert.Equal(deployed.Order(), Rows("## Read an alert").Where(name => !name.StartsWith("router.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Metrics_are_all_of_those_that_are_counted()
    {
        string[] meters = [Repository.At("functions", "Router", "Telemetry", "Measures.cs"), Repository.At("functions", "Router", "Storage", "StorageMeter.cs")];
        var counted = Counters().Matches(string.Concat(meters.Select(File.ReadAllText))).Select(match => match.Groups[1].Value);

        Assert.Equal(counted.Order(), Words.Where(word => word.StartsWith("router.", StringComparison.Ordinal) && word != "router.case_id").Order());
    }

    [Fact]
    public void Properties_of_the_build_are_asked_for() => Assert.All(
        Words.SelectMany(word => Properties().Matches(word)).Select(match => match.Groups[1].Value),
        property => Assert.Contains($"'$({property})' == '", File.ReadAllText(Repository.At("functions", "Router", "Router.csproj")), StringComparison.Ordinal));

    [Fact]
    public void Other_programs_commands_are_few_and_known() => Assert.Equal(
        [
            "az deployment sub", "az functionapp deployment", "az functionapp stop", "az keyvault key", "az storage account", "az storage blob", "az storage container",
        ],
        Words.SelectMany(word => Commands().Matches(word)).Select(match => match.Value.Trim()).Distinct().Order(StringComparer.Ordinal));

    /// <summary>First cells of the tables below a heading.</summary>
    private static IEnumerable<string> Rows(string heading)
    {
        int at = Page.IndexOf(heading, StringComparison.Ordinal);
        string section = Page[at..(Page.IndexOf("\n#", at + 4, StringComparison.Ordinal) is >= 0 and var end ? end : Page.Length)];
        return Cells().Matches(section).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Spans();

    [GeneratedRegex("```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^param (\\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameters();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Cells();

    [GeneratedRegex("^(?:[A-Z]\\w+__\\w+|[A-Z]+_[A-Z_]+|SweepSchedule)$")]
    private static partial Regex Settings();

    [GeneratedRegex("((?:GET|POST|PUT) )?(/api/[A-Za-z0-9{}/-]+)")]
    private static partial Regex Calls();

    [GeneratedRegex("(?:infra|functions|tests|local|\\.github|\\.ci)/[A-Za-z0-9_./-]+")]
    private static partial Regex Files();

    [GeneratedRegex("\\]\\((\\.\\.[^)]+)\\)")]
    private static partial Regex Links();

    [GeneratedRegex("\"(router\\.[a-z.]+)\"")]
    private static partial Regex Counters();

    [GeneratedRegex("-p:(\\w+)=")]
    private static partial Regex Properties();

    [GeneratedRegex("\\baz (?:[a-z]+ ?){2}\\b")]
    private static partial Regex Commands();
}
