using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Client;

/// <summary>
/// Enters the example States in a router's register. Their first keys come by a ceremony between two persons, the State's registrar and the
/// router's operator; on this machine both are played, and what the one tells the other is told to whoever watches.
/// </summary>
internal static class Registrar
{
    private const int MostAgain = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Entering the same again changes nothing.</summary>
    /// <param name="tell">Is told each ceremony in a sentence; null where nobody watches.</param>
    /// <param name="witness">Entered for its State; null where none watches the log.</param>
    /// <exception cref="LauncherFault">The router would not take an entry.</exception>
    public static async Task RegisterAsync(
        Uri router, LocalIssuer issuer, KeyFolder keys, TimeProvider time, CancellationToken cancellationToken, Action<string>? tell = null, ExampleWitness? witness = null)
    {
        foreach (var state in ExampleStates.All)
        {
            using var system = new NationalSystem(router, state, issuer, keys, time);
            var entry = RegisterEntry.Of(state, keys);
            await EnterAsync(router, system, witness?.State == state ? RegisterEntry.With(entry, witness.VerifierKey, witness.Address) : entry, issuer, time, cancellationToken, tell);
        }
    }

    /// <summary>Enters one State, by a ceremony where no key of its own stands.</summary>
    /// <exception cref="LauncherFault">The router would not take the entry.</exception>
    public static async Task EnterAsync(
        Uri router, NationalSystem system, JsonObject entry, LocalIssuer issuer, TimeProvider time, CancellationToken cancellationToken, Action<string>? tell = null)
    {
        var answer = await AgainAsync(() => system.RegisterAsync(entry, cancellationToken), cancellationToken);
        if (answer.Code == "CEREMONY_REQUIRED")
        {
            string fingerprint = "";
            answer = await AgainAsync(
                async () =>
                {
                    (var begun, fingerprint) = await system.BeginCeremonyAsync(entry, cancellationToken);
                    return begun;
                },
                cancellationToken);
            if (answer.Status == HttpStatusCode.Accepted)
            {
                answer = await AgainAsync(() => ConfirmAsync(router, system.State, fingerprint, issuer, time, cancellationToken), cancellationToken);
                tell?.Invoke($"{system.State.Code}: its registrar handed in the first keys and told the operator their fingerprint, {fingerprint}; the operator confirmed it. Both were played here.");
            }
        }

        if ((int)answer.Status is < 200 or > 299)
        {
            throw new LauncherFault($"The router did not register {system.State.Code}: {(int)answer.Status} {answer.Body?.ToJsonString(JsonSerializerOptions.Web)}");
        }
    }

    /// <summary>Confirms a State's keys, as the router's operator.</summary>
    /// <param name="fingerprint">As the State told it.</param>
    /// <param name="person">Who the operator is; null for the example operator.</param>
    public static async Task<Answer> ConfirmAsync(
        Uri router, ExampleState state, string fingerprint, LocalIssuer issuer, TimeProvider time, CancellationToken cancellationToken, string? person = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(router, "/api/") };
        var claims = new Officer(null, Roles.Operator).Claims;
        client.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Issue(person is null ? claims : claims with { Subject = person }, time.GetUtcNow(), TokenLifetime));
        using var answer = await client.PostAsJsonAsync($"parties/{state.Code}/confirmation", new { fingerprint }, cancellationToken);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return new(
            answer.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null, answer.Headers.Location, answer.Headers.ETag?.Tag, answer.Headers.RetryAfter?.Delta);
    }

    /// <summary>The host answers 503 while no worker does: one has ended, and another takes its place.</summary>
    private static async Task<Answer> AgainAsync(Func<Task<Answer>> call, CancellationToken cancellationToken)
    {
        var answer = await call();
        for (int again = 0; answer.Status == HttpStatusCode.ServiceUnavailable && again < MostAgain; again++)
        {
            await Task.Delay(Pause, cancellationToken);
            answer = await call();
        }

        return answer;
    }
}
