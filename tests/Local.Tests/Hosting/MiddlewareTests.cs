using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>Isolated worker process guide (dotnet-isolated-process-guide): middleware, dependency injection, FunctionContext.</summary>
public sealed class MiddlewareTests
{
    private readonly MiddlewareApp.Trail trail = new();

    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_it_was_added() // guide: middleware
    {
        await CallAsync("api/say/hello", builder =>
        {
            builder.UseMiddleware<MiddlewareApp.Outer>();
            builder.UseMiddleware(async (context, next) =>
            {
                trail.Steps.Enqueue("inner in " + context.FunctionDefinition.Name);
                await next();
                trail.Steps.Enqueue("inner out");
            });
        });
        Assert.Equal(
            ["outer in", "inner in Say", "function hello True", "inner out", "outer out", "scope ended"], trail.Steps);
    }

    [Fact]
    public async Task Items_travel_from_middleware_to_the_function() // guide: FunctionContext
    {
        var response = await CallAsync("api/say/hello", builder => builder.UseMiddleware<MiddlewareApp.Outer>());
        Assert.Equal("by the outer one", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("left").GetString());
    }

    [Fact]
    public async Task Middleware_may_replace_the_result() // guide: GetInvocationResult
    {
        var response = await CallAsync("api/say/hello", builder => builder.UseMiddleware<MiddlewareApp.Shouting>());
        Assert.Equal((HttpStatusCode.Accepted, "LOUD"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Middleware_may_answer_in_the_function_s_place() // guide: middleware that does not call next
    {
        var response = await CallAsync("api/say/hello", builder => builder.UseMiddleware((context, _) =>
        {
            context.GetHttpContext()!.Response.StatusCode = 403;
            return Task.CompletedTask;
        }));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(trail.Steps, step => step.StartsWith("function", StringComparison.Ordinal));
    }

    [Theory] // guide: UseWhen
    [InlineData("api/say/loud", "LOUD")]
    [InlineData("api/say/soft", "\"word\":\"soft\"")]
    public async Task UseWhen_runs_for_the_invocations_it_picks(string path, string expected)
    {
        var response = await CallAsync(path, builder => builder.UseWhen<MiddlewareApp.Shouting>(
            context => (string?)context.BindingContext.BindingData["word"] == "loud"));
        Assert.Contains(expected, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_exception_of_middleware_answers_500() =>
        Assert.Equal(
            HttpStatusCode.InternalServerError,
            (await CallAsync("api/say/hello", builder => builder.UseMiddleware((_, _) => throw new InvalidOperationException("no")))).StatusCode);

    [Fact]
    public async Task The_clock_of_the_host_stays_where_the_app_adds_one_too()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var app = await TestHost.StartAsync(TestHost.Options() with { TimeProvider = clock });
        Assert.Same(clock, app.Services.GetRequiredService<TimeProvider>());
    }

    private async Task<HttpResponseMessage> CallAsync(string path, Action<FunctionsApplicationBuilder> configure)
    {
        await using var app = await TestHost.StartAsync(TestHost.Options(typeof(MiddlewareApp)), builder =>
        {
            builder.Services.AddSingleton(trail).AddScoped<MiddlewareApp.Scoped>();
            configure(builder);
        });
        using var client = app.CreateClient();
        var response = await client.GetAsync(path);
        await response.Content.LoadIntoBufferAsync();
        return response;
    }
}
