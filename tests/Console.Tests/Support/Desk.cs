using System.Security.Cryptography;
using System.Text.Json.Nodes;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Console.Tests.Support;

/// <summary>An officer of a State's central authority at the console, without scripts, whose State has a signing service.</summary>
internal sealed class Desk(ConsoleFixture console, ExampleState state, Person person) : IDisposable
{
    private static readonly BodySchemas Schemas = new();

    public Person Person => person;

    public static async Task<Desk> OfAsync(ConsoleFixture console, ExampleState state, string role = Roles.CentralAuthority) =>
        new(console, state, await console.OfficerAsync(state, role));

    /// <summary>Says something about a case: from the link on its page to the receipt.</summary>
    /// <param name="body">What stands in the form's fields.</param>
    public async Task SayAsync(string caseId, string type, JsonObject? body = null)
    {
        string here = $"/console/cases/{caseId}/say/{type}";
        var found = await person.GetAsync($"/console/cases/{caseId}");
        Assert.True(found.Page.QuerySelector($"a[href='{here}']") is not null, $"{type} is not offered: {found.Said}");
        var answers = FilledIn.Of(Schemas.Communications.FieldsOf(BodySchemas.Of(type), new(body ?? [], [], [1, 2, 3], [])));
        var check = await person.SendAsync(await person.GetAsync(here), here, answers.ToDictionary(answer => answer.Key, answer => answer.Value[0]));
        if (check.Heading == "This cannot be taken back")
        {
            check = await person.SendAsync(check, here);
        }

        Assert.True(check.Heading == "Check your answers before you sign", $"{type}: {check.Said}");
        await SendAsync(check, $"/console/cases/{caseId}/send/{type}");
    }

    /// <summary>Signs what a check shows, and sends it.</summary>
    public async Task SendAsync(Seen check, string action)
    {
        var receipt = await SignAsync(check, action);
        Assert.True(receipt.Heading == "Received by the router", receipt.Said);
        await console.Router.Clock.AdvanceAsync("PT0S", default);
    }

    /// <summary>Signs what a check shows, sends it, and has the answer.</summary>
    public Task<Seen> SignAsync(Seen check, string action) => person.SendAsync(check, action, new() { ["signature"] = Signatures.Of(console, state, check.Field("body")) });

    /// <summary>What fills the form of a body so that it says this.</summary>
    public static Dictionary<string, string> Filled(string schema, JsonObject body) =>
        FilledIn.Of(Schemas.Communications.FieldsOf(schema, new(body, [], [], []))).ToDictionary(answer => answer.Key, answer => answer.Value[0]);

    /// <summary>The answers of the sample request, without what it attaches.</summary>
    /// <param name="attachments">Files that are to be attached in its place.</param>
    public Dictionary<string, string> Sample(int attachments = 0)
    {
        var content = SampleRequest.Named("stored-data.en.json").Json["content"]!.AsObject();
        content["attachments"] = new JsonArray([.. Enumerable.Range(0, attachments).Select(_ => new JsonObject { ["what"] = "court-order", ["language"] = "en" })]);
        content.Remove("deadline");
        foreach (var offence in content["offences"]!.AsArray())
        {
            offence!.AsObject().Remove("textAttachment");
        }

        return Filled(nameof(SubmitRequest), new() { ["content"] = content.DeepClone() });
    }

    /// <summary>Writes a request of the sample's content, with files attached to it, up to its check.</summary>
    public async Task<Seen> CheckAsync(string reference, params ChosenFile[] files)
    {
        var answers = Sample(files.Length);
        var form = await person.GetAsync($"/console/new/form?to=SG&kind=mutual-assistance&reference={reference}");
        foreach (var _ in files)
        {
            form = await person.SendAsync(form, "/console/new/form", new(answers) { ["_add"] = "/content/attachments" }, []);
        }

        var check = await person.SendAsync(form, "/console/new/form", answers, files.Select((file, place) => (file, place)).ToDictionary(one => $"_file:/content/attachments/{one.place}", one => one.file));
        Assert.True(check.Heading == "Check your answers before you sign", check.Said);
        Assert.All(files, file => Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), check.Said, StringComparison.Ordinal));
        return check;
    }

    /// <summary>The same, to its receipt; gives the case's id.</summary>
    public async Task<string> WriteAsync(string reference, params ChosenFile[] files)
    {
        await SendAsync(await CheckAsync(reference, files), "/console/new/send");
        return CaseId.From(StateCode.Parse(state.Code, null), reference).ToString();
    }

    /// <summary>Fills in the order of a release to KE, and has what comes of it: the stop before it, or the form with what is missing.</summary>
    /// <param name="authorization">The case in which it was asked for; null for none.</param>
    public async Task<Seen> OrderAsync(string[] elements, string? authorization, string purpose)
    {
        const string Order = "/console/releases/new";
        var fields = elements.Select((element, place) => (element, place)).ToDictionary(one => $"/elements/{one.place}", one => one.element);
        fields["/recipient"] = "KE";
        fields["/purpose"] = purpose;
        if (authorization is not null)
        {
            fields["_authorization"] = authorization;
        }

        return await person.SendAsync(await person.GetAsync($"{Order}?element={elements[0]}"), Order, fields);
    }

    /// <summary>Furnishes a file in a case; gives the item's id.</summary>
    public async Task<string> FurnishAsync(string caseId, ChosenFile file, string? derivedFrom = null) =>
        await FurnishAsync(await person.GetAsync($"/console/cases/{caseId}/furnish" + (derivedFrom is null ? "" : $"?derivedFrom={derivedFrom}")), caseId, file);

    /// <summary>Furnishes what the form asks for; gives the item's id.</summary>
    /// <param name="file">Null where the form has one already.</param>
    public async Task<string> FurnishAsync(Seen form, string caseId, ChosenFile? file)
    {
        string path = $"/console/cases/{caseId}/furnish";
        var check = await person.SendAsync(form, path, new() { ["/purpose"] = "The investigation named in the request" }, file is null ? [] : new() { ["_file:"] = file });
        Assert.True(check.Heading == "Check your answers before you sign", check.Said);
        var done = await SignAsync(check, $"{path}/send");
        Assert.True(done.Said.Contains("The bytes are what was declared, and are kept.", StringComparison.Ordinal), done.Said);
        return done.LinkOf("Go to the item").Split('/')[^1];
    }

    public async Task<string> StateOfAsync(string caseId) => (await person.GetAsync($"/console/cases/{caseId}")).Page.QuerySelector("h1 .govuk-tag")!.TextContent.Trim();

    public void Dispose() => person.Dispose();
}
