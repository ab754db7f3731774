namespace RequestRouter.Host.Tests.Support;

/// <summary>One host for the tests of a class, which change nothing that another of them looks at.</summary>
public abstract class SharedHost : IAsyncLifetime
{
    internal TestHost Host { get; private set; } = null!;

    internal HttpClient Client => Host.Client;

    internal abstract HostPlan Plan { get; }

    public async Task InitializeAsync() => Host = await TestHost.StartAsync(Plan);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
