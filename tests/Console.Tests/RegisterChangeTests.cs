using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>A registrar changes what its State has entered of itself.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class RegisterChangeTests(ConsoleFixture console)
{
    private const string Change = "/console/register/KE/change";

    [Fact]
    public async Task A_change_shows_what_it_changes_is_signed_and_stands_in_the_ledger_with_its_reason()
    {
        using var kenya = await Desk.OfAsync(console, ExampleStates.Kenya, Roles.Registrar);
        var form = await kenya.Person.GetAsync((await kenya.Person.GetAsync("/console/register/KE")).LinkOf("Change the entry"));
        Assert.Contains("Kenya", form.Field("/entry/name"), StringComparison.Ordinal);

        var check = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "A line of its own", ["/entry/authorities/1/contact"] = "+254 20 000 0001", ["/entry/languages/2"] = "" });
        var rows = check.Page.QuerySelectorAll("main tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(3, rows.Count);
        Assert.EndsWith("|A line of its own", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.EndsWith("|+254 20 000 0001", StringComparison.Ordinal) && row.Contains("Contact", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.EndsWith("Languages|en, sw, fr|en, sw", StringComparison.Ordinal));
        var done = await kenya.SignAsync(check, $"{Change}/send");

        Assert.Equal("The register is changed", done.Heading);
        var entry = await kenya.Person.GetAsync("/console/register/KE");
        Assert.Contains("+254 20 000 0001", entry.Said, StringComparison.Ordinal);
        Assert.Contains("A line of its own", entry.Page.QuerySelector("tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_another_change_overwrites_nothing()
    {
        using var kenya = await Desk.OfAsync(console, ExampleStates.Kenya, Roles.Registrar);
        var form = await kenya.Person.GetAsync(Change);
        var early = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "Early", ["/entry/authorities/0/contact"] = "early@example.org" });
        var other = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "Other", ["/entry/authorities/0/contact"] = "other@example.org" });
        Assert.Equal("The register is changed", (await kenya.SignAsync(other, $"{Change}/send")).Heading);

        var late = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "Late", ["/entry/authorities/0/contact"] = "late@example.org" });
        var sent = await kenya.SignAsync(early, $"{Change}/send");

        Assert.All(new[] { late, sent }, seen => Assert.Equal((HttpStatusCode.Conflict, "The register has changed meanwhile"), (seen.Status, seen.Heading)));
        Assert.Contains("other@example.org", (await kenya.Person.GetAsync("/console/register/KE")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_entered_once_it_has_proven_itself_and_the_old_one_ends_and_stays()
    {
        using var kenya = await Desk.OfAsync(console, ExampleStates.Kenya, Roles.Registrar);
        using var key = SigningKey.New("ke-rotated");
        using var stranger = SigningKey.New("ke-stranger");
        var form = await kenya.Person.GetAsync(Change);
        int place = form.Page.QuerySelectorAll("textarea").Count(area => area.GetAttribute("name")!.StartsWith("/entry/authorities/1/keys/", StringComparison.Ordinal));
        string keys = $"/entry/authorities/1/keys/{place}";
        var proofs = await kenya.Person.SendAsync(form, Change, new()
        {
            ["/reason"] = "The key of 2027",
            [$"{keys}/keyId"] = key.Id,
            [$"{keys}/jwk"] = key.PublicJwk().ToJsonString(),
            [$"{keys}/validFrom"] = "2027-06-01T00:00",
            ["/entry/authorities/1/keys/0/validTo"] = "2028-01-31T00:00",
        });
        Assert.Equal("New keys prove themselves", proofs.Heading);
        byte[] statement = Encoding.UTF8.GetBytes(proofs.Page.QuerySelector("pre")!.TextContent);
        Assert.Contains(key.Id, Encoding.UTF8.GetString(statement), StringComparison.Ordinal);

        var unproven = await kenya.Person.SendAsync(proofs, Change, new() { [$"_proof:{key.Id}"] = Jws.Detached(stranger, statement, console.Router.Clock.GetUtcNow()) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unproven.Status);
        Assert.Contains("is no signature of the key", unproven.Page.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        var check = await kenya.Person.SendAsync(unproven, Change, new() { [$"_proof:{key.Id}"] = Jws.Detached(key, statement, console.Router.Clock.GetUtcNow()) });
        Assert.Contains($"{key.Id} › ", check.Said, StringComparison.Ordinal);
        Assert.Equal("The register is changed", (await kenya.SignAsync(check, $"{Change}/send")).Heading);

        var entry = await kenya.Person.GetAsync("/console/register/KE");
        Assert.Contains($"{key.Id} not yet", entry.Said, StringComparison.Ordinal);
        Assert.Contains("Until 31 Jan 2028", entry.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_stands_beside_its_field()
    {
        using var kenya = await Desk.OfAsync(console, ExampleStates.Kenya, Roles.Registrar);
        var form = await kenya.Person.GetAsync(Change);

        var nothing = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "None" });
        var wrong = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "Wrong", ["/entry/languages/0"] = "no language" });
        var vanished = await kenya.Person.SendAsync(form, Change, new() { ["/reason"] = "Vanished", ["/entry/authorities/0/keys/0/keyId"] = "", ["/entry/authorities/0/keys/0/jwk"] = "", ["/entry/authorities/0/keys/0/validFrom"] = "", ["/entry/authorities/0/keys/0/validTo"] = "" });
        var silent = await kenya.Person.SendAsync(form, Change);

        Assert.All(new[] { nothing, wrong, vanished, silent }, seen => Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status));
        Assert.Contains("nothing would change", nothing.Said, StringComparison.Ordinal);
        Assert.NotNull(wrong.Page.QuerySelector("#field-entry-languages-0-error"));
        Assert.Contains("Keys end and never vanish", vanished.Said, StringComparison.Ordinal);
        Assert.NotNull(silent.Page.QuerySelector("#field-reason-error"));
        Assert.Equal("no language", wrong.Field("/entry/languages/0"));
    }

    [Theory]
    [InlineData("KE", Roles.CentralAuthority)]
    [InlineData("SG", Roles.Registrar)]
    public async Task Nobody_else_changes_an_entry(string state, string role)
    {
        using var officer = await console.OfficerAsync(ExampleStates.All.Single(one => one.Code == state), role);
        var seen = await officer.GetAsync(Change);

        var sent = await officer.PostAsync(Change, new() { ["_token"] = seen.Field("_token"), ["/reason"] = "Mine", ["/entry/name"] = "Kenya" });

        Assert.All(new[] { seen, sent }, one => Assert.Equal(HttpStatusCode.Forbidden, one.Status));
        Assert.DoesNotContain("Change the entry", (await officer.GetAsync("/console/register/KE")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_bodies_exactly_what_differs_is_shown()
    {
        var before = JsonNode.Parse("""{"a":"1","list":[{"keyId":"k1","x":"1"},{"keyId":"k2","x":"2"}],"gone":"x","same":[],"flag":false}""");
        var after = JsonNode.Parse("""{"a":"2","list":[{"keyId":"k2","x":"2"},{"keyId":"k3","x":"3"}],"new":["p","q"]}""");

        var found = RequestRouter.WebConsole.Forms.Difference.Between(before, after).Select(one => $"{string.Join('/', one.Path)} {one.Before}>{one.After}");

        Assert.Equal(["a 1>2", "list/k3/keyId >k3", "list/k3/x >3", "new >p, q", "list/k1/keyId k1>", "list/k1/x 1>", "gone x>"], found);
    }
}
