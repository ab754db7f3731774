using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.WebConsole;
using RequestRouter.Router.WebConsole.Files;

namespace RequestRouter.Console.Tests;

/// <summary>A file that is chosen in a form, signed for, furnished, and saved by the other State.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class FurnishTests(ConsoleFixture console)
{
    private const string Page = "<html><script>document.title='taken'</script></html>";

    [Fact]
    public async Task A_file_is_furnished_and_the_other_State_saves_the_very_bytes()
    {
        string caseId = await console.Router.SubmitAsync();
        byte[] bytes = RandomNumberGenerator.GetBytes(35_000_000);
        await ClearAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        using var netherlands = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        string item = await singapore.FurnishAsync(caseId, new("log.bin", bytes));

        var seen = await netherlands.GetAsync($"/console/evidence/{item}");
        Assert.Contains(Digest(bytes), seen.Said, StringComparison.Ordinal);
        Assert.Contains("kept", seen.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var saved = await netherlands.SaveAsync($"/console/evidence/{item}/content");
        Assert.Equal(bytes, await saved.Content.ReadAsByteArrayAsync());
        Assert.Empty(await StagedAsync());
        Assert.Contains("log.bin", (await netherlands.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_a_page_is_saved_and_never_shown()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string item = await singapore.FurnishAsync(caseId, new("order.html", Encoding.UTF8.GetBytes(Page), "text/html"));

        using var saved = await singapore.Person.SaveAsync($"/console/evidence/{item}/content");

        Assert.Equal(Page, await saved.Content.ReadAsStringAsync());
        Assert.Equal(("application/octet-stream", "attachment", "order.html"), (saved.Content.Headers.ContentType!.MediaType, saved.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentDisposition.FileNameStar ?? saved.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", saved.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", saved.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_bytes_is_given_where_a_browser_goes_on_after_a_break()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string item = await singapore.FurnishAsync(caseId, new("log.bin", [1, 2, 3, 4, 5]));

        using var saved = await singapore.Person.SaveAsync($"/console/evidence/{item}/content", new RangeHeaderValue(2, 3));

        Assert.Equal((HttpStatusCode.PartialContent, "bytes 2-3/5"), (saved.StatusCode, saved.Content.Headers.ContentRange!.ToString()));
        Assert.Equal([3, 4], await saved.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_file_that_the_request_names_is_chosen_once_and_furnished_after_the_request_is_in()
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        byte[] order = RandomNumberGenerator.GetBytes(2000);
        string caseId = await netherlands.WriteAsync("NL-ATTACH-1", new ChosenFile("order.pdf", order, "application/pdf"));
        var seen = await netherlands.Person.GetAsync($"/console/cases/{caseId}");
        Assert.Contains("file awaited", seen.Said, StringComparison.Ordinal);

        // The file is here still: its digest stands in the form, and it is not chosen again.
        string furnish = seen.LinkOf("Furnish a file: order.pdf");
        var form = await netherlands.Person.GetAsync(furnish);
        Assert.Equal((Digest(order), "order.pdf", "application/pdf"), (form.Field("/sha256"), form.Field("/name"), form.Field("/mediaType")));
        await netherlands.FurnishAsync(form, caseId, null);

        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        seen = await singapore.GetAsync($"/console/cases/{caseId}");
        Assert.Contains("file here", seen.Said, StringComparison.Ordinal);
        using var saved = await singapore.SaveAsync(seen.LinkOf("order.pdf", 0) + "/content");
        Assert.Equal(order, await saved.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_file_than_the_request_names_is_told_beside_the_field()
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        string caseId = await netherlands.WriteAsync("NL-ATTACH-2", new ChosenFile("order.pdf", [1, 2, 3]));
        string path = $"/console/cases/{caseId}/furnish";
        var form = await netherlands.Person.GetAsync($"{path}?attachment={Digest([1, 2, 3])}");

        var seen = await netherlands.Person.SendAsync(form, path, new() { ["/purpose"] = "To decide on the request" }, new Dictionary<string, ChosenFile> { ["_file:"] = new("other.pdf", [4]) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("another file", seen.Page.QuerySelector("#field-sha256-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_furnished_is_chosen_by_its_name_where_it_is_delivered()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string item = await singapore.FurnishAsync(caseId, new("log.bin", [1, 2]));
        await singapore.SayAsync(caseId, "acknowledge");
        await singapore.SayAsync(caseId, "offer-conditions", new() { ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For these proceedings only." }) });
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        await netherlands.SayAsync(caseId, "accept-conditions");
        await singapore.SayAsync(caseId, "start-execution", StoryTests.Execution());

        var form = await singapore.Person.GetAsync($"/console/cases/{caseId}/say/deliver");
        Assert.Equal("log.bin", form.Page.QuerySelector($"select[name='/elements/0/evidence'] option[value='{item}']")!.TextContent);
        await singapore.SayAsync(caseId, "deliver", new()
        {
            ["elements"] = new JsonArray(new JsonObject { ["evidence"] = item, ["personalData"] = true, ["check"] = "compliant", ["legalBasis"] = "Data Protection Act", ["dataClass"] = "content", ["custody"] = "Imaged and sealed" }),
        });

        Assert.NotNull((await singapore.Person.GetAsync($"/console/cases/{caseId}")).Page.QuerySelector($".govuk-task-list a[href='/console/evidence/{item}']"));
    }

    [Fact]
    public async Task The_check_says_in_the_readers_language_whose_word_it_is_and_names_the_digest_of_the_file()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        await singapore.Person.GetAsync("/console/language?to=fr");
        string path = $"/console/cases/{caseId}/furnish";

        var check = await singapore.Person.SendAsync(await singapore.Person.GetAsync(path), path, new() { ["/purpose"] = "L’enquête" }, new Dictionary<string, ChosenFile> { ["_file:"] = new("a.txt", [1]) });

        var said = check.Page.QuerySelectorAll("main dl dt").Select(term => term.TextContent.Trim()).ToList();
        Assert.Equal(["De la part de", "Numéro de l’affaire", "Identifiant", "SHA-256 du fichier", "Longueur (octets)", "Type de média", "Nom", "Finalité"], said);
    }

    [Fact]
    public async Task What_the_API_refuses_of_a_declaration_stands_beside_its_field_and_nothing_is_signed()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string path = $"/console/cases/{caseId}/furnish";

        var seen = await singapore.Person.SendAsync(
            await singapore.Person.GetAsync(path), path, new() { ["/name"] = "con.txt", ["/derivedFrom/0"] = $"{caseId}.nl-{new string('0', 32)}" }, new Dictionary<string, ChosenFile> { ["_file:"] = new("empty.txt", []) });
        var held = await singapore.Person.SendAsync(seen, path, new() { ["/name"] = "sound.txt", ["/purpose"] = "These proceedings", ["/derivedFrom/0"] = $"{caseId}.nl-{new string('0', 32)}" }, new Dictionary<string, ChosenFile> { ["_file:"] = new("sound.txt", [1]) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("purpose", seen.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("this State holds", held.Page.QuerySelector("#field-derivedFrom-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Digest([]), seen.Field("/sha256"));
        held = await singapore.Person.SendAsync(held, path, new() { ["/derivedFrom/0"] = "", ["/length"] = "0" });
        Assert.Contains("1 to 4294967296", held.Page.QuerySelector("#field-length-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_long_for_the_console_is_told_beside_the_field_and_nothing_of_it_stays()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string path = $"/console/cases/{caseId}/furnish";

        await ClearAsync();
        var seen = await singapore.Person.SendAsync(await singapore.Person.GetAsync(path), path, [], new Dictionary<string, ChosenFile> { ["_file:"] = new("much.bin", new byte[StagedFiles.MostBytes + 1]) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("100000000 bytes", seen.Page.QuerySelector("#field-sha256-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await StagedAsync());
    }

    [Fact]
    public async Task A_declaration_whose_file_did_not_come_takes_it_later_and_no_other()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        byte[] bytes = RandomNumberGenerator.GetBytes(100);
        string path = $"/console/cases/{caseId}/furnish";
        var form = await singapore.Person.GetAsync(path);
        var check = await singapore.Person.SendAsync(form, path, new() { ["/sha256"] = Digest(bytes), ["/length"] = "100", ["/mediaType"] = "text/plain", ["/name"] = "later.txt", ["/purpose"] = "These proceedings" });
        var done = await singapore.SignAsync(check, $"{path}/send");
        Assert.Contains("bytes awaited", done.Said, StringComparison.Ordinal);
        string item = done.LinkOf("Go to the item");
        var awaiting = await singapore.Person.GetAsync(item);

        var other = await singapore.Person.SendAsync(awaiting, $"{item}/upload", [], new Dictionary<string, ChosenFile> { ["_file:"] = new("later.txt", [1]) });
        var again = await singapore.Person.SendAsync(awaiting, $"{item}/upload", [], new Dictionary<string, ChosenFile> { ["_file:"] = new("later.txt", bytes) });
        var kept = await singapore.SignAsync(again, $"{path}/send");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("another file", other.Said, StringComparison.Ordinal);
        Assert.Contains("The bytes are what was declared, and are kept.", kept.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_is_taken_before_the_form_is_known_to_be_of_the_session()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        string path = $"/console/cases/{caseId}/furnish";
        string token = (await singapore.GetAsync(path)).Field("_token");
        await ClearAsync();
        foreach (var (first, status) in new[] { ("wrong", HttpStatusCode.Forbidden), (null, HttpStatusCode.Forbidden), (token, HttpStatusCode.UnprocessableEntity) })
        {
            using var content = new MultipartFormDataContent();
            if (first is not null)
            {
                content.Add(new StringContent(first), "_token");
            }

            content.Add(new ByteArrayContent([7]), "_file:", "a.bin");
            if (first != token)
            {
                content.Add(new StringContent(token), "_token");
            }

            var seen = await singapore.PostContentAsync(path, content);
            Assert.Equal((first, status), (first, seen.Status));
            Assert.Equal(first == token, (await StagedAsync()).Any());
        }
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_that_is_broken_is_refused_and_breaks_nothing(string type)
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\nhalf"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var seen = await singapore.PostContentAsync($"/console/cases/{caseId}/furnish", content);

        Assert.Equal(HttpStatusCode.BadRequest, seen.Status);
    }

    [Fact]
    public async Task Who_only_reads_furnishes_nothing_and_who_is_no_party_saves_nothing()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string item = await singapore.FurnishAsync(caseId, new("log.bin", [1]));
        using var registrar = await console.OfficerAsync(ExampleStates.Singapore, Roles.Registrar);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);
        string path = $"/console/cases/{caseId}/furnish";
        var form = await registrar.GetAsync(path);

        var refused = await registrar.PostAsync(path, new() { ["_token"] = form.Field("_token"), ["/purpose"] = "x" });

        Assert.All(new[] { form, refused }, seen => Assert.Equal(HttpStatusCode.Forbidden, seen.Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync($"/console/evidence/{item}/content")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync($"/console/evidence/{item}/content")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_file_that_nobody_signs_for_is_seen_by_its_officer_alone_and_goes_after_days()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        using var netherlands = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        string path = $"/console/cases/{caseId}/furnish";
        byte[] bytes = RandomNumberGenerator.GetBytes(50);
        await singapore.SendAsync(await singapore.GetAsync(path), path, [], new Dictionary<string, ChosenFile> { ["_file:"] = new("a.bin", bytes) });

        Assert.Equal(Digest(bytes), (await singapore.GetAsync($"{path}?attachment={Digest(bytes)}")).Field("/sha256"));
        Assert.Equal("", (await netherlands.GetAsync($"{path}?attachment={Digest(bytes)}")).Field("/sha256"));

        // Of days before: the name tells the day.
        var uploads = new BlobContainerClient(console.Router.Storage, EvidenceBlobs.Uploads);
        await uploads.UploadBlobAsync("console/20000101/anybody/old", new BinaryData([1]));
        await singapore.SendAsync(await singapore.GetAsync(path), path, [], new Dictionary<string, ChosenFile> { ["_file:"] = new("b.bin", [2]) });
        Assert.DoesNotContain("console/20000101/anybody/old", await StagedAsync());
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private Task<IReadOnlyList<string>> StagedAsync() => Furnished.BlobsAsync(console.Router, EvidenceBlobs.Uploads, "console");

    private async Task ClearAsync()
    {
        var uploads = new BlobContainerClient(console.Router.Storage, EvidenceBlobs.Uploads);
        foreach (string name in await StagedAsync())
        {
            await uploads.DeleteBlobAsync(name);
        }
    }
}
