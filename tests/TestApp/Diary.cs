using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.TestApp;

/// <summary>
/// The line to the test that runs the app, at the address that the setting <c>Diary</c> gives: functions tell it what they do, and wait
/// where it wants them to. Without the setting nobody is told, and nothing waits.
/// </summary>
public sealed class Diary : IDisposable
{
    private readonly HttpClient? test;
    private readonly TimeProvider clock;

    public Diary(IConfiguration settings, TimeProvider clock)
    {
        this.clock = clock;
        if (settings["Diary"] is { Length: > 0 } address)
        {
            test = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
        }
    }

    public async Task TellAsync(string line)
    {
        if (test is not null)
        {
            using var content = new StringContent(line);
            (await test.PostAsync(new Uri("lines", UriKind.Relative), content)).Dispose();
        }
    }

    /// <summary>Tells what happened and, in front of it, when, by the app's clock.</summary>
    public Task NoteAsync(string what) =>
        TellAsync(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} {what}"));

    /// <summary>Returns when the test opens the gate.</summary>
    public async Task WaitAsync(string gate)
    {
        if (test is not null)
        {
            await test.GetStringAsync(new Uri("gates/" + gate, UriKind.Relative));
        }
    }

    /// <summary>Tells of a message, and does with it what the test wants: waits, or throws.</summary>
    public async Task TakeAsync(string line, string body)
    {
        if (test is not null)
        {
            using var content = new StringContent(line + "\n" + body);
            using var answer = await test.PostAsync(new Uri("messages", UriKind.Relative), content);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException("The test wants this to fail.");
            }
        }
    }

    public void Dispose() => test?.Dispose();
}
