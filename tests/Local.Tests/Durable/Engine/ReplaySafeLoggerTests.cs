using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Tests.Durable.Engine;

public sealed class ReplaySafeLoggerTests
{
    [Fact] // "Logging in Durable Functions": a replay-safe logger writes what the code does for the first time, and nothing of what it repeats
    public async Task A_line_is_logged_once_however_often_the_orchestrator_is_replayed()
    {
        using var lines = new Lines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));
        int passes = 0;
        await using var fixture = new EngineFixture { Loggers = loggers };
        var client = await fixture.StartAsync(tasks => tasks
            .AddOrchestratorFunc("Steps", async context =>
            {
                Interlocked.Increment(ref passes);
                var log = context.CreateReplaySafeLogger("story");
                foreach (int step in Enumerable.Range(1, 3))
                {
                    log.LogInformation("step {Step}", step);
                    await context.CallActivityAsync("Nothing");
                }
            })
            .AddActivityFunc("Nothing", _ => { }));
        await client.WaitForInstanceCompletionAsync(await client.ScheduleNewOrchestrationInstanceAsync("Steps"));
        Assert.Equal(4, passes);
        Assert.Equal(["step 1", "step 2", "step 3"], lines.Of("story"));
    }

    private sealed class Lines : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, string Text)> written = new();

        public IEnumerable<string> Of(string category) => written.Where(line => line.Category == category).Select(line => line.Text);

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, written);

        public void Dispose() => written.Clear();

        private sealed class Logger(string category, ConcurrentQueue<(string Category, string Text)> written) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                written.Enqueue((category, formatter(state, exception)));
        }
    }
}
