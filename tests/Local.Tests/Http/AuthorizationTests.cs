using System.Net;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;

namespace RequestRouter.Local.Tests.Http;

/// <summary>Work with access keys in Azure Functions (function-keys-how-to); HTTP trigger: authorization level.</summary>
public sealed class AuthorizationTests : IAsyncLifetime
{
    private EmbeddedApplication app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        app = await TestHost.StartAsync(TestHost.Options(typeof(KeyedApp)) with
        {
            Settings = new Dictionary<string, string?> { ["FunctionKeys__default"] = "for functions", ["FunctionKeys__master"] = "for all" },
        });
        client = app.CreateClient();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("Open", null, HttpStatusCode.OK)]
    [InlineData("Keyed", null, HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Keyed", "for functions", HttpStatusCode.OK)]
    [InlineData("Keyed", "for all", HttpStatusCode.OK)]
    [InlineData("Mastered", "for functions", HttpStatusCode.Unauthorized)]
    [InlineData("Mastered", "for all", HttpStatusCode.OK)]
    public async Task A_key_in_the_header_or_the_query_opens_its_levels(string function, string? key, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/" + function);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        Assert.Equal(expected, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(expected, (await client.GetAsync($"api/{function}?code={Uri.EscapeDataString(key ?? "")}")).StatusCode);
    }
}
