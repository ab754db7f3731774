using System.Net;

namespace RequestRouter.Host.Tests.Http;

/// <summary>Work with access keys in Azure Functions (function-keys-how-to); host.json reference, http section: throttles and custom headers.</summary>
public sealed class LimitedTests(LimitedHost limited) : IClassFixture<LimitedHost>
{
    private readonly HttpClient client = limited.Client;

    [Theory]
    [InlineData("Open", null, HttpStatusCode.OK)]
    [InlineData("Keyed", null, HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "for functions", HttpStatusCode.OK)]
    [InlineData("Keyed", "for all", HttpStatusCode.OK)]
    [InlineData("Mastered", null, HttpStatusCode.Unauthorized)]
    [InlineData("Mastered", "for functions", HttpStatusCode.Unauthorized)]
    [InlineData("Mastered", "for all", HttpStatusCode.OK)]
    public async Task A_key_in_the_header_or_the_query_opens_its_levels(string function, string? key, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/" + function);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        Assert.Equal(expected, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(expected, (await client.GetAsync($"v1/{function}?code={Uri.EscapeDataString(key ?? "")}")).StatusCode);
    }

    [Theory] // HTTP trigger: limits, FUNCTIONS_REQUEST_BODY_SIZE_LIMIT
    [InlineData(1000, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_above_the_limit_is_refused(int size, HttpStatusCode expected) =>
        Assert.Equal(expected, (await client.PutAsync("v1/Count", new ByteArrayContent(new byte[size]))).StatusCode);

    [Fact]
    public async Task A_body_above_the_limit_is_refused_also_where_its_length_is_not_told()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "v1/Count") { Content = new ByteArrayContent(new byte[5000]) };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Custom_headers_stand_on_every_response() => // host.json: customHeaders
        Assert.Equal(["nosniff"], (await client.GetAsync("v1/Keyed")).Headers.GetValues("X-Content-Type-Options"));

    [Fact]
    public async Task Another_prefix_takes_the_place_of_api() // host.json: routePrefix
    {
        Assert.StartsWith("GET", await client.GetStringAsync("v1/Time"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("api/Time")).StatusCode);
    }

    [Fact]
    public async Task More_requests_than_may_be_outstanding_get_429() // host.json: maxOutstandingRequests
    {
        var first = client.GetAsync("v1/Working?code=for%20functions");
        await limited.Host.Diary.HasAsync("begun");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("v1/Working")).StatusCode);

        limited.Host.Diary.Open("release");
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("v1/Open")).StatusCode);
    }
}
