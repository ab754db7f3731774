using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>Times are shown in the zone that the reader has chosen, else in the State's own, which stands beside it where clocks differ.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ZoneTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_reader_who_chooses_a_zone_reads_times_in_it_and_the_States_beside_them()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.Netherlands.SetPracticeAsync(new JsonObject { ["calendar"] = new JsonObject { ["timeZone"] = "Europe/Amsterdam" } }, default);
        await console.Router.Clock.AdvanceAsync("PT6S", default);
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        var own = await officer.GetAsync($"/console/cases/{caseId}");
        var zones = await officer.GetAsync(own.Page.QuerySelector("footer a[href^='/console/zones']")!.GetAttribute("href")!);
        var chosen = await officer.GetAsync($"/console/zone?to=Asia/Kolkata&back={Uri.EscapeDataString($"/console/cases/{caseId}")}");
        var back = await officer.GetAsync($"/console/zone?to=&back={Uri.EscapeDataString($"/console/cases/{caseId}")}");
        await console.Router.Netherlands.SetPracticeAsync([], default);

        var at = DateTimeOffset.Parse(Received(own).GetAttribute("datetime")!, CultureInfo.InvariantCulture);
        var amsterdam = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, "Europe/Amsterdam");
        string ofState = $"{amsterdam.ToString("d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en"))} UTC+{amsterdam.Offset.Hours}";
        Assert.Equal(ofState, Received(own).TextContent.Trim());
        Assert.Equal($"{at.ToOffset(new(5, 30, 0)).ToString("d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en"))} UTC+5:30 (NL: {ofState})", string.Join(' ', Received(chosen).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(ofState, Received(back).TextContent.Trim());
        Assert.EndsWith($"/console/cases/{caseId}", chosen.Path, StringComparison.Ordinal);
        Assert.Contains("Your State’s: Europe/Amsterdam", zones.Page.QuerySelector("#to option")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/console/cases/{caseId}", zones.Field("back"));
    }

    [Fact]
    public async Task A_time_limit_stands_also_in_the_zone_of_the_State_that_counts_its_days()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.Singapore.SetPracticeAsync(new JsonObject { ["calendar"] = new JsonObject { ["timeZone"] = "Asia/Singapore" } }, default);
        await console.Router.Clock.AdvanceAsync("PT6S", default);
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        var seen = await officer.GetAsync($"/console/cases/{caseId}");
        await console.Router.Singapore.SetPracticeAsync([], default);

        Assert.Contains("Asia/Singapore: ", seen.Page.QuerySelector(".console-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("UTC+8", seen.Page.QuerySelector(".console-card")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/localtime")]
    [InlineData("localtime")]
    [InlineData("<b>")]
    public async Task What_is_no_zone_is_not_chosen(string zone)
    {
        using var officer = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);
        officer.Cookies.Add(new Uri(officer.Address, "/console"), new Cookie("console-zone", Uri.EscapeDataString(zone), "/console"));

        var seen = await officer.GetAsync($"/console/zone?to={Uri.EscapeDataString(zone)}&back=https://example.org/");

        Assert.EndsWith("/console/work", seen.Path, StringComparison.Ordinal);
        Assert.Contains(" UTC", seen.Page.QuerySelector("footer time")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/", seen.Path, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Received(Support.Seen seen) => seen.Page.QuerySelector("dl time")!;
}
