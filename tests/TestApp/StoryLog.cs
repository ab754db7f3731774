using Microsoft.Extensions.Logging;

namespace RequestRouter.TestApp;

/// <summary>Tells the test what is logged under the category <c>story</c>.</summary>
public sealed class StoryLog(Diary diary) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Lines(categoryName == "story" ? diary : null);

    public void Dispose()
    {
        // The diary is the app's.
    }

    private sealed class Lines(Diary? diary) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => diary is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _ = diary?.TellAsync(formatter(state, exception));
    }
}
