using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Security;

/// <summary>How much of the router one State may take, and all of them: <c>Calls__PerSecond</c>, <c>Calls__PerSecondOfAll</c>. Of each instance of the app, and alike for all States.</summary>
/// <param name="PerSecond">HTTP calls a second, over some time. One that may open a case counts as two.</param>
/// <param name="PerSecondOfAll">HTTP calls of all States a second, counted alike.</param>
public sealed record CallSettings(int PerSecond, int PerSecondOfAll)
{
    /// <summary>
    /// More than a million calls a day: many times what a central authority has to say. Some thirty cases opened each second keep two cores busy: one State
    /// alone opens a quarter of that over HTTP.
    /// </summary>
    private const int Usual = 15;

    /// <summary>What two cores serve and no more, with the storage beside them: the load test in README tells it for any other machine.</summary>
    private const int UsualOfAll = 300;

    private const int PartsOfASecond = 10;

    private const int SecondsOfLine = 66;

    private const int SecondsOfOpenings = 166;

    /// <summary>Calls that may come at once after a quiet time: by default 100.</summary>
    public int Burst => PerSecond * 20 / 3;

    /// <summary>Messages of a State's line that are taken at once after a quiet time, each of which may open a case: by default 50.</summary>
    public int Turns => Burst / 2;

    /// <summary>Submissions over the queue that may come at once after a quiet time, and stand in the State's line; half a share each second after that.</summary>
    public int Line => PerSecond * SecondsOfLine;

    /// <summary>Cases that a State may open at once after a quiet time; a sixtieth of a share each second after that, by default 21,600 a day.</summary>
    public int Openings => PerSecond * SecondsOfOpenings;

    /// <summary>A share is handed out in parts, so that those who wait come on evenly: so many calls each <see cref="PartEvery"/>.</summary>
    internal int Part => PartOf(PerSecond);

    /// <summary>A tenth of a second or somewhat more, so that the parts of a second make up the whole share.</summary>
    internal TimeSpan PartEvery => TimeSpan.FromSeconds((double)Part / PerSecond);

    /// <summary>Calls of all States that may come at once after a quiet time: those of two seconds.</summary>
    public int BurstOfAll => PerSecondOfAll * 2;

    internal int PartOfAll => PartOf(PerSecondOfAll);

    internal TimeSpan PartOfAllEvery => TimeSpan.FromSeconds((double)PartOfAll / PerSecondOfAll);

    /// <exception cref="InvalidOperationException">A setting is no number from 10 to 1,000,000.</exception>
    public static CallSettings From(IConfiguration configuration) => new(Number(configuration["Calls:PerSecond"], "Calls__PerSecond", Usual), Number(configuration["Calls:PerSecondOfAll"], "Calls__PerSecondOfAll", UsualOfAll));

    private static int PartOf(int perSecond) => (perSecond + PartsOfASecond - 1) / PartsOfASecond;

    private static int Number(string? text, string name, int usual) => text switch
    {
        null or "" => usual,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 10 and <= 1_000_000 => number,
        _ => throw new InvalidOperationException($"{name} is '{text}'; it must be a whole number from 10 to 1000000."),
    };
}
