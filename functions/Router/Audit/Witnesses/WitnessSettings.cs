using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>When a checkpoint counts as witnessed: <c>Witnesses__Quorum</c>, and <c>Witnesses__AlarmMinutes</c>.</summary>
/// <param name="Quorum">Of how many States a witness must have cosigned it; 0 asks for none. 1 by default.</param>
/// <param name="AlarmAfter">How long checkpoints may be without it before that is counted for the alert. 15 minutes by default.</param>
public sealed record WitnessSettings(int Quorum, TimeSpan AlarmAfter)
{
    private const int MostStates = 250;
    private const int MostMinutes = 7 * 24 * 60;

    /// <exception cref="InvalidOperationException">A setting is no number, or out of bounds.</exception>
    public static WitnessSettings From(IConfiguration configuration) =>
        new(Number(configuration, "Quorum", 1, MostStates), TimeSpan.FromMinutes(Number(configuration, "AlarmMinutes", 15, MostMinutes)));

    private static int Number(IConfiguration configuration, string name, int otherwise, int most) => configuration[$"Witnesses:{name}"] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most => number,
        var text => throw new InvalidOperationException($"Witnesses__{name} is '{text}'; it must be a whole number from 0 to {most}."),
    };
}
