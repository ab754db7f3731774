using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests.Support;

/// <summary>The real router with its console, an issuer at which example officers sign in, and one browser. One for all tests: each makes cases of its own.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private readonly Lazy<Task<Browser>> browser = new(Browser.StartAsync);

    internal RouterFixture Router { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        string address = Address.GetLeftPart(UriPartial.Authority);
        Router = new() { Overrides = { ["Urls"] = address, ["Console:ClientId"] = LocalIssuer.ConsoleClient, ["Console:Address"] = address } };
        await Router.InitializeAsync();
        Router.Issuer.Now = _ => Task.FromResult(Router.Clock.GetUtcNow());
    }

    public async Task DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            await (await browser.Value).DisposeAsync();
        }

        await Router.DisposeAsync();
    }

    internal Task<Browser> BrowserAsync() => browser.Value;

    /// <summary>Where functions failed so far, as the log has it.</summary>
    internal IEnumerable<string> Faults => Router.Log.Where(line => line.Contains("failed in invocation", StringComparison.Ordinal));

    /// <summary>Somebody with a browser that runs no script, who is not signed in.</summary>
    internal Person Nobody() => new(Address);

    /// <summary>An example officer, signed in without a script.</summary>
    internal async Task<Person> OfficerAsync(ExampleState? state, string role)
    {
        var person = Nobody();
        await person.SignInAsync(PersonaOf(state, role));
        return person;
    }

    internal static string PersonaOf(ExampleState? state, string role) => $"{state?.Code}/{role}";
}
