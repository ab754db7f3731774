using System.Net;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>The work list of an officer who has colleagues: filters, counts, views that are kept, and who deals with what.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class DeskTests(ConsoleFixture console)
{
    private static readonly ExampleState Singapore = ExampleStates.Singapore;

    [Fact]
    public async Task An_officer_takes_a_case_from_the_list_a_colleague_sees_it_and_takes_it_over_on_its_page()
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        string caseId = await console.Router.SubmitAsync(request);
        using var tan = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        using var lim = await console.OfficerAsync(Singapore, Roles.ComplianceOfficer);
        using var other = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        string claim = $"/console/cases/{caseId}/claim";

        var taken = await tan.SendAsync(await tan.GetAsync($"/console/work?reference={reference}"), claim, new() { ["_act"] = "claim" });
        var seen = await lim.GetAsync($"/console/cases/{caseId}");
        var taking = await lim.SendAsync(seen, claim, new() { ["_act"] = "take-over" });
        var released = await lim.SendAsync(taking, claim, new() { ["_act"] = "release" });

        Assert.EndsWith($"/console/work?reference={reference}", taken.Path, StringComparison.Ordinal);
        Assert.Contains("You until", taken.Said, StringComparison.Ordinal);
        Assert.Contains("I take it over", seen.Said, StringComparison.Ordinal);
        Assert.Contains("took it over from", taking.Said, StringComparison.Ordinal);
        Assert.Contains("I deal with it", released.Said, StringComparison.Ordinal);
        Assert.Contains("gave it back", released.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Who dealt with it", (await other.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_old_takes_nothing_from_a_colleague()
    {
        string caseId = await console.Router.SubmitAsync();
        using var tan = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        using var lim = await console.OfficerAsync(Singapore, Roles.ComplianceOfficer);
        var old = await lim.GetAsync($"/console/cases/{caseId}");
        await tan.SendAsync(await tan.GetAsync($"/console/cases/{caseId}"), $"/console/cases/{caseId}/claim", new() { ["_act"] = "claim" });

        var refused = await lim.SendAsync(old, $"/console/cases/{caseId}/claim", new() { ["_act"] = "claim" });

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A colleague deals with the case", refused.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_kept_under_a_name_come_back_by_it_and_are_removed()
    {
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        using var colleague = await console.OfficerAsync(Singapore, Roles.ComplianceOfficer);
        const string name = "Überfällig <b>";

        var filtered = await officer.GetAsync("/console/work?kind=onward-transfer&due=past&claimed=nobody&reference=NL");
        var kept = await officer.SendAsync(filtered, "/console/work/views", new() { ["name"] = name });
        string link = kept.LinkOf(name);
        var theirs = await colleague.GetAsync("/console/work");
        var removed = await officer.PostAsync("/console/work/views", new() { ["_token"] = kept.Field("_token"), ["_remove"] = name });

        Assert.Equal("/console/work?kind=onward-transfer&due=past&claimed=nobody", link);
        Assert.EndsWith(link, kept.Path, StringComparison.Ordinal);
        Assert.Equal(("onward-transfer", "past", "nobody"), (kept.Field("kind"), kept.Field("due"), kept.Field("claimed")));
        Assert.DoesNotContain("<b>", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, theirs.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(name, removed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_and_filters_are_of_the_whole_list()
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        await console.Router.SubmitAsync(request);
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);

        var all = await officer.GetAsync("/console/work");
        var ofKind = await officer.GetAsync("/console/work?kind=mutual-assistance&role=requested");
        var none = await officer.GetAsync($"/console/work?kind=extradition&reference={reference}");

        int[] counts = [.. all.Page.QuerySelectorAll(".console-counts strong").Select(count => int.Parse(count.TextContent, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(3, counts.Length);
        Assert.True(counts[0] >= 1 && counts[0] >= counts[1] + counts[2], string.Join(' ', counts));
        Assert.Contains(ofKind.Page.QuerySelectorAll("tbody th"), row => row.TextContent.Contains("Mutual legal assistance", StringComparison.Ordinal));
        Assert.Contains("Nothing that waits is meant by these filters.", none.Said, StringComparison.Ordinal);
        Assert.Equal(["Remove filter Extradition", $"Remove filter {reference}"], none.Page.QuerySelectorAll("main .console-filters a[href*='?'], main .console-filters a[href='/console/work']").Select(tag => string.Join(' ', tag.TextContent.Replace("✕", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order());
    }
}
