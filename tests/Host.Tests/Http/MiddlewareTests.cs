using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace RequestRouter.Host.Tests.Http;

/// <summary>Isolated worker process guide (dotnet-isolated-process-guide): middleware, dependency injection, FunctionContext.</summary>
public sealed class MiddlewareTests(MiddlewareHost middleware) : IClassFixture<MiddlewareHost>
{
    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_it_was_added() // guide: middleware
    {
        int before = middleware.Host.Diary.Lines.Count;
        await middleware.Client.GetAsync("api/say/hello");
        await middleware.Host.Diary.HasAsync(before + 6);

        Assert.Equal(
            ["outer in", "inner in Say", "function hello True", "inner out", "outer out", "scope ended"],
            middleware.Host.Diary.Lines.Skip(before));
    }

    [Fact]
    public async Task Items_travel_from_middleware_to_the_function() => // guide: FunctionContext
        Assert.Equal(
            "by the outer one",
            (await middleware.Client.GetFromJsonAsync<JsonElement>("api/say/something")).GetProperty("left").GetString());

    [Fact]
    public async Task Middleware_may_answer_in_the_function_s_place() // guide: middleware that does not call next
    {
        var response = await middleware.Client.GetAsync("api/say/forbidden");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(middleware.Host.Diary.Lines, step => step.StartsWith("function forbidden", StringComparison.Ordinal));
    }

    [Theory] // guide: UseWhen, GetInvocationResult
    [InlineData("api/say/loud", HttpStatusCode.Accepted, "LOUD")]
    [InlineData("api/say/soft", HttpStatusCode.OK, "\"word\":\"soft\"")]
    public async Task UseWhen_runs_for_the_invocations_it_picks_and_may_replace_the_result(string path, HttpStatusCode status, string expected)
    {
        var response = await middleware.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_exception_of_middleware_answers_500() =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await middleware.Client.GetAsync("api/say/broken")).StatusCode);
}
