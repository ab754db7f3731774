using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Console.Tests;

/// <summary>What a deployment sets, and what a session's cookie holds.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Cookies_travel_over_TLS_alone_where_browsers_reach_the_router_so()
    {
        var cookie = Settings(("ClientId", "c"), ("Address", "https://router.example.org")).Cookie(null);

        Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteMode.Lax, Path: "/console" });
        Assert.False(Settings(("ClientId", "c"), ("Address", "http://127.0.0.1:7071")).Cookie(null).Secure);
    }

    [Theory]
    [InlineData("https://router.example.org", "max-age=31536000")]
    [InlineData("http://127.0.0.1:7071", "")]
    public async Task Browsers_come_back_over_TLS_alone_where_they_came_so(string address, string expected)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(Settings(("ClientId", "c"), ("Address", address))).BuildServiceProvider() };

        await new PageResult("<p>").WriteAsync(http);

        Assert.Equal(expected, http.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public void The_issuer_sends_browsers_back_to_the_address_that_is_set_whatever_host_a_call_names() =>
        Assert.Equal("https://router.example.org/console/signed-in", Settings(("ClientId", "c"), ("Address", "https://router.example.org")).Callback?.AbsoluteUri);

    [Fact]
    public void Without_a_client_there_is_no_console() => Assert.Null(Settings().Callback);

    [Theory]
    [InlineData("ClientId", "c")]
    [InlineData("Address", "http://router.example.org")]
    [InlineData("Address", "router")]
    [InlineData("IdleMinutes", "0")]
    [InlineData("IdleMinutes", "121")]
    [InlineData("IdleMinutes", "a while")]
    public void A_setting_that_is_wrong_stops_the_start_and_names_itself(string name, string value) =>
        Assert.Contains("Console__", Assert.Throws<InvalidOperationException>(() => Settings((name, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_stored_of_a_session_opens_by_its_cookie_alone()
    {
        var secret = SessionSecret.New(DateTimeOffset.UnixEpoch);
        byte[] stored = secret.Encrypt("token");

        Assert.Equal("token", SessionSecret.Parse(secret.Cookie)!.Decrypt(stored));
        Assert.ThrowsAny<CryptographicException>(() => SessionSecret.New(DateTimeOffset.UnixEpoch).Decrypt(stored));
        Assert.DoesNotContain(secret.Cookie.Split('.')[1], secret.Row + secret.FormToken, StringComparison.Ordinal);
        stored[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => secret.Decrypt(stored));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20261130")]
    [InlineData("20261130.short")]
    [InlineData("2026-1-3.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("20261130.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!")]
    [InlineData("20261130.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.more")]
    public void What_is_no_cookie_of_ours_opens_nothing(string? cookie) => Assert.Null(SessionSecret.Parse(cookie));

    [Theory]
    [InlineData("/console/cases/nl-x/send/refuse", "/console/cases/nl-x/say/refuse")]
    [InlineData("/console/new/send", "/console/new")]
    [InlineData("/console/operations/cases/nl-x", "/console/operations")]
    [InlineData("/console/cases/nl-x/claim", "/console/cases/nl-x")]
    [InlineData("/console/work/views", "/console/work")]
    [InlineData("/console/bytes", "/console")]
    public void Behind_what_a_form_was_sent_to_is_a_page(string sent, string page) => Assert.Equal(page, ConsolePaths.PageBehind(sent));

    private static ConsoleSettings Settings(params (string Name, string Value)[] values) =>
        ConsoleSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => $"Console:{value.Name}", value => (string?)value.Value)).Build());
}
