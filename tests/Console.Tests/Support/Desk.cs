using System.Text.Json.Nodes;
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
        var receipt = await person.SendAsync(check, action, new() { ["signature"] = Signatures.Of(console, state, check.Field("body")) });
        Assert.True(receipt.Heading == "Received by the router", receipt.Said);
        await console.Router.Clock.AdvanceAsync("PT0S", default);
    }

    public async Task<string> StateOfAsync(string caseId) => (await person.GetAsync($"/console/cases/{caseId}")).Page.QuerySelector("h1 .govuk-tag")!.TextContent.Trim();

    public void Dispose() => person.Dispose();
}
