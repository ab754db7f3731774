using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Tests.Hosting.Rehearsal;

/// <summary>A rehearsal that passes alike whenever it is held begins at the instant its settings name.</summary>
public sealed class RehearsalStartTests
{
    [Fact]
    public async Task A_rehearsal_begins_where_it_is_told_and_goes_on_from_where_it_was()
    {
        var options = Options("2031-05-01T00:00:00Z");

        Assert.Equal("2031-05-03T00:00:00+00:00", await AdvanceAsync(options, "P2D"));
        Assert.Equal("2031-05-04T00:00:00+00:00", await AdvanceAsync(options, "P1D"));
    }

    [Fact]
    public async Task A_start_that_is_no_instant_is_refused_by_name()
    {
        var fault = await TestHost.FaultAsync(Options("in spring"));

        Assert.Contains("RehearsalStart", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AdvanceAsync(EmbeddedOptions options, string span)
    {
        await using var app = await TestHost.StartAsync(options);
        using var client = app.CreateClient();
        var answer = await client.PostAsync("local/clock", JsonContent.Create(new { advance = span }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<string>();
    }

    private static EmbeddedOptions Options(string start) => TestHost.Options(typeof(RehearsalStartTests)) with
    {
        Settings = new Dictionary<string, string?> { ["Rehearsal"] = "true", ["RehearsalStart"] = start },
    };
}
