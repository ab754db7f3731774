namespace RequestRouter.TestApp.Http;

/// <summary>A service that lives as long as one invocation.</summary>
public sealed class Scoped(Diary diary) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await diary.TellAsync("scope ended");
}
