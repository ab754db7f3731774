namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Tests that tell stories of cases, and leave no case open behind them.</summary>
public abstract class StoryTests(LifetimeFixture router) : IAsyncLifetime
{
    protected LifetimeFixture Router => router;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => router.EndStoriesAsync();
}
