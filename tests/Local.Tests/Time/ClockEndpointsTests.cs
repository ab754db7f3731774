using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;
using RequestRouter.Local.Tests.Http;

namespace RequestRouter.Local.Tests.Time;

/// <summary>POST /local/clock: issue 2 item 4.</summary>
public sealed class ClockEndpointsTests : IAsyncLifetime
{
    private EmbeddedApplication app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        app = await TestHost.StartAsync(TestHost.Options(typeof(HttpApp)) with { Settings = new Dictionary<string, string?> { ["Rehearsal"] = "true" } });
        client = app.CreateClient();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

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
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(before, await NowAsync(await client.GetAsync("local/clock")));
    }

    [Fact]
    public async Task Outside_a_rehearsal_there_is_no_such_route()
    {
        await using var plain = await TestHost.StartAsync(typeof(HttpApp));
        using var other = plain.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("local/clock")).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string body) =>
        client.PostAsync("local/clock", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<DateTimeOffset> NowAsync(HttpResponseMessage response) =>
        (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();
}
