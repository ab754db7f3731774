using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RequestRouter.Host.Tests.Http;

namespace RequestRouter.Host.Tests.Time;

/// <summary>POST /local/clock: the clock of the host and of the app, moved by one call.</summary>
public sealed class ClockEndpointsTests(RehearsalHost rehearsal) : IClassFixture<RehearsalHost>
{
    private readonly HttpClient client = rehearsal.Client;

    [Theory]
    [InlineData("P60D", 60 * 24 * 60)]
    [InlineData("P2W", 14 * 24 * 60)]
    [InlineData("P1DT2H3M", (26 * 60) + 3)]
    [InlineData("PT90M", 90)]
    [InlineData("PT0S", 0)]
    public async Task Advancing_moves_the_clock_of_the_whole_app(string duration, int minutes)
    {
        var before = await NowAsync(await client.GetAsync("local/clock"));
        var after = await NowAsync(await PostAsync($$"""{ "advance": "{{duration}}" }"""));

        Assert.Equal(TimeSpan.FromMinutes(minutes), after - before);
        Assert.Equal("GET" + after.ToString("O"), await client.GetStringAsync("api/Time"));
    }

    [Theory]
    [InlineData("""{ "advance": "P1M" }""")]
    [InlineData("""{ "advance": "P1Y" }""")]
    [InlineData("""{ "advance": "-P1D" }""")]
    [InlineData("""{ "advance": "P" }""")]
    [InlineData("""{ "advance": "P1DT" }""")]
    [InlineData("""{ "advance": "60 days" }""")]
    [InlineData("""{ "advance": "P999999999D" }""")]
    [InlineData("""{ "advance": "P9000W9000000D" }""")]
    [InlineData("""{ "advance": 60 }""")]
    [InlineData("""{ "advance": "P1D", "advance": "P1D" }""")]
    [InlineData("""{ "advance": "P1D", "by": "me" }""")]
    [InlineData("""{ }""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{ \"advance\": ")]
    public async Task Anything_else_is_a_problem_and_moves_nothing(string body)
    {
        var before = await NowAsync(await client.GetAsync("local/clock"));

        var response = await PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(before, await NowAsync(await client.GetAsync("local/clock")));
    }

    private Task<HttpResponseMessage> PostAsync(string body) =>
        client.PostAsync("local/clock", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<DateTimeOffset> NowAsync(HttpResponseMessage response) =>
        (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();
}
