using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace RequestRouter.Host.Tests.Http;

/// <summary>Azure Functions HTTP trigger (functions-bindings-http-webhook-trigger) and host.json reference, http section.</summary>
public sealed class RoutingTests(EchoHost echo) : IClassFixture<EchoHost>
{
    private readonly HttpClient client = echo.Client;

    [Fact]
    public async Task A_function_without_a_route_is_served_under_its_name_behind_the_prefix_api() // HTTP trigger: customize the HTTP endpoint
    {
        var response = await client.PostAsync("api/Echo", new StringContent("hello"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hello", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("said").GetString());
    }

    [Fact]
    public async Task Route_values_are_bound_by_name_and_type() // HTTP trigger: using route parameters
    {
        var answer = await client.GetFromJsonAsync<JsonElement>("api/cases/42/NL");

        Assert.Equal(42, answer.GetProperty("number").GetInt32());
        Assert.Equal("NL", answer.GetProperty("party").GetString());
        Assert.Equal("42", answer.GetProperty("bound").GetString());
        Assert.True(answer.GetProperty("same").GetBoolean());
        Assert.Equal("Typed", answer.GetProperty("name").GetString());
        Assert.False(answer.GetProperty("cancelled").GetBoolean());
    }

    [Fact]
    public async Task An_optional_part_of_a_route_may_be_left_out() => // HTTP trigger: using route parameters
        Assert.Equal(JsonValueKind.Null, (await client.GetFromJsonAsync<JsonElement>("api/cases/42")).GetProperty("party").ValueKind);

    [Fact]
    public async Task A_value_that_breaks_a_constraint_finds_no_route() => // HTTP trigger: route constraints, as in ASP.NET routing
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("api/cases/forty-two/NL")).StatusCode);

    [Fact]
    public async Task A_catch_all_takes_the_rest_of_the_path() => // ASP.NET routing: catch-all parameters
        Assert.Equal("GET a/b/c.txt", await client.GetStringAsync("api/files/a/b/c.txt"));

    [Fact]
    public async Task What_is_escaped_in_a_path_and_a_query_reaches_the_function_as_it_was_sent() => // RFC 3986: percent-encoding
        Assert.Equal("GET a b/\u00E9.txt", await client.GetStringAsync("api/files/a%20b/%C3%A9.txt?code=%26%3D"));

    [Theory] // azure-functions-host issue 10098: a known route with another method is 404, not 405
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task A_method_that_is_not_listed_is_not_found(string method) =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(new(new(method), "api/Time"))).StatusCode);

    [Theory] // HTTP trigger attribute: methods; without them the function answers all
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task A_function_that_lists_no_method_answers_every_method(string method) =>
        Assert.Equal(method, await (await client.SendAsync(new(new(method), "api/any"))).Content.ReadAsStringAsync());

    [Fact]
    public async Task HEAD_that_is_listed_is_answered_without_a_body() // RFC 9110, 9.3.2
    {
        var response = await client.SendAsync(new(HttpMethod.Head, "api/headed"));

        Assert.Equal((HttpStatusCode.OK, "HEAD"), (response.StatusCode, response.Headers.GetValues("X-Method").Single()));
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_exception_answers_500_and_tells_nothing() // HTTP trigger: unhandled exceptions
    {
        var response = await client.GetAsync("api/Broken");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_function_that_cannot_be_made_answers_500_and_leaves_the_others_as_they_are() // isolated guide: dependency injection
    {
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("api/Unserved")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("api/Nothing")).StatusCode);
    }

    [Fact]
    public async Task A_function_that_gives_nothing_answers_200_with_nothing() // ASP.NET Core integration: the response as the function left it
    {
        var response = await client.GetAsync("api/Nothing");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_is_served_outside_the_prefix() => // host.json reference: routePrefix
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("Time")).StatusCode);

    [Fact]
    public async Task A_header_of_the_host_s_own_cannot_be_brought_from_outside()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Time");
        request.Headers.Add("x-ms-invocation-id", "somebody-else-s");

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
    }
}
