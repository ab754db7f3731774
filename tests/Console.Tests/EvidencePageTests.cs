using System.Net;
using System.Security.Cryptography;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>What was furnished in a case, as its parties see it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class EvidencePageTests(ConsoleFixture console)
{
    [Fact]
    public async Task An_item_shows_its_digest_its_provenance_and_its_chain_of_custody_to_the_parties_alone()
    {
        string caseId = await console.Router.SubmitAsync();
        byte[] bytes = RandomNumberGenerator.GetBytes(1000);
        string first = await Furnished.KeepAsync(console.Router.Singapore, caseId, bytes);
        string second = await Furnished.KeepAsync(console.Router.Singapore, caseId, [1, .. bytes], first);
        using var officer = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);

        var seen = await officer.GetAsync($"/console/evidence/{second}");

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData([1, .. bytes])), seen.Said, StringComparison.Ordinal);
        Assert.Equal(2, seen.Page.QuerySelectorAll("svg rect").Length);
        Assert.Single(seen.Page.QuerySelectorAll("svg line"));
        Assert.Contains("declared", seen.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync($"/console/evidence/{second}")).Status);
    }
}
