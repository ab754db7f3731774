using System.Net;
using System.Text.Json;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Client;

/// <summary>Enters the example States in a router's register, as each State's own registrar would.</summary>
internal static class Registrar
{
    private const int MostAgain = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Entering the same again changes nothing.</summary>
    /// <exception cref="LauncherFault">The router would not take an entry.</exception>
    public static async Task RegisterAsync(Uri router, LocalIssuer issuer, KeyFolder keys, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var state in ExampleStates.All)
        {
            using var system = new NationalSystem(router, state, issuer, keys, time);
            var answer = await system.RegisterAsync(RegisterEntry.Of(state, keys), cancellationToken);
            for (int again = 0; answer.Status == HttpStatusCode.ServiceUnavailable && again < MostAgain; again++)
            {
                // The host says so while no worker answers: one has ended, and another takes its place.
                await Task.Delay(Pause, cancellationToken);
                answer = await system.RegisterAsync(RegisterEntry.Of(state, keys), cancellationToken);
            }

            if ((int)answer.Status is < 200 or > 299)
            {
                throw new LauncherFault($"The router did not register {state.Code}: {(int)answer.Status} {answer.Body?.ToJsonString(JsonSerializerOptions.Web)}");
            }
        }
    }
}
