using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Stack;

/// <summary>
/// The time a rehearsing router said it is. Its clock stands still between advances, so that the answer holds until the next.
/// Tokens and signatures have to be made in the router's time, not the machine's.
/// </summary>
internal sealed class RouterClock(HttpClient router) : TimeProvider
{
    private static readonly Uri Path = new("/local/clock", UriKind.Relative);

    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The clock to use with the router of a folder: its own where it runs and rehearses, else the machine's.</summary>
    public static async Task<TimeProvider> OfAsync(StateFolder folder, TimeProvider machine, CancellationToken cancellationToken)
    {
        if (RunningRouter.Read(folder) is not { Rehearsal: true } running)
        {
            return machine;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = running.Address };
        var clock = new RouterClock(client);
        await clock.ReadAsync(cancellationToken);
        return clock;
    }

    /// <summary>Asks the router what time it is.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) =>
        Take(await router.GetFromJsonAsync<JsonObject>(Path, cancellationToken));

    /// <summary>Moves the router's clock; returns when everything that fell due has been done.</summary>
    /// <param name="by">ISO 8601 duration, as <c>P60D</c>.</param>
    public async Task AdvanceAsync(string by, CancellationToken cancellationToken)
    {
        using var answer = await router.PostAsJsonAsync(Path, new JsonObject { ["advance"] = by }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        Take(await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken));
    }

    private void Take(JsonObject? answer) => now = answer?["now"]?.GetValue<DateTimeOffset>()
        ?? throw new LauncherFault("The router did not say what time it is.");
}
