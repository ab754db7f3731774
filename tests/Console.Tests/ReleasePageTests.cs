using System.Net;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>Passing evidence on, and what stands against it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ReleasePageTests(ConsoleFixture console)
{
    private const string Order = "/console/releases/new";

    [Fact]
    public async Task What_is_a_States_own_is_released_on_nobodys_word_after_a_stop_and_shown_to_those_it_concerns()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        using var netherlands = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);
        string item = await singapore.FurnishAsync(caseId, new("own.txt", [1, 2, 3]));
        var seen = await singapore.Person.GetAsync($"/console/evidence/{item}");
        Assert.Equal(item, (await singapore.Person.GetAsync(seen.LinkOf("Pass evidence on"))).Field("/elements/0"));

        var stop = await singapore.OrderAsync([item], null, "Trial in Kenya");
        var check = await singapore.Person.SendAsync(stop, Order);
        Assert.Contains(item, check.Page.QuerySelector(".console-card")!.TextContent, StringComparison.Ordinal);
        var released = await singapore.SignAsync(check, "/console/releases/send");
        var again = await singapore.SignAsync(check, "/console/releases/send");

        Assert.Equal("This cannot be taken back", stop.Heading);
        string id = released.Page.QuerySelector(".govuk-caption-l")!.TextContent.Trim();
        Assert.Equal(id, again.Page.QuerySelector(".govuk-caption-l")!.TextContent.Trim());
        var ofKenya = await kenya.GetAsync($"/console/releases/{id}");
        Assert.Contains("open", ofKenya.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var saved = await kenya.SaveAsync($"/console/releases/{id}/elements/{item}");
        Assert.Equal([1, 2, 3], await saved.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "application/octet-stream"), (saved.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await netherlands.GetAsync($"/console/releases/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await netherlands.GetAsync($"/console/releases/{id}/elements/{item}")).Status);
        Assert.Contains(id, (await singapore.Person.GetAsync("/console/releases")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_State_furnished_is_refused_without_its_word_and_nothing_is_released()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        string item = await singapore.FurnishAsync(caseId, new("theirs.txt", [4, 5]));
        string before = (await netherlands.Person.GetAsync("/console/releases")).Page.QuerySelector("main")!.TextContent;

        var refused = await netherlands.OrderAsync([item], null, "Trial in Kenya");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("36(3)", refused.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("SG", refused.Page.QuerySelector("#field-elements-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await netherlands.Person.GetAsync("/console/releases")).Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_with_an_order_stands_beside_its_field()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string item = await singapore.FurnishAsync(caseId, new("own.txt", [7]));
        var form = await singapore.Person.GetAsync($"{Order}?element={item}");

        var itself = await singapore.Person.SendAsync(form, Order, new() { ["/recipient"] = "SG", ["/purpose"] = "Ours", ["/until"] = "2020-01-01T00:00" });
        var nothing = await singapore.Person.SendAsync(form, Order, new() { ["/elements/0"] = "" });
        var unknown = await singapore.Person.SendAsync(form, Order, new() { ["/elements/0"] = $"{caseId}.nl-{new string('0', 32)}", ["/recipient"] = "KE", ["/purpose"] = "Theirs" });

        Assert.All(new[] { itself, nothing, unknown }, seen => Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status));
        Assert.Contains("another State", itself.Page.QuerySelector("#field-recipient-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("to come", itself.Page.QuerySelector("#field-until-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(nothing.Page.QuerySelector("#field-recipient-error"));
        Assert.NotNull(unknown.Page.QuerySelector("#field-elements-0-error"));
    }

    [Fact]
    public async Task Who_speaks_for_no_State_orders_nothing()
    {
        using var registrar = await console.OfficerAsync(ExampleStates.Kenya, Roles.Registrar);
        using var audit = await console.OfficerAsync(null, Roles.Auditor);

        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync(Order)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await audit.GetAsync("/console/releases")).Status);
    }
}
