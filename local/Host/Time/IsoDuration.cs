using System.Globalization;
using System.Text.RegularExpressions;

namespace RequestRouter.Local.Host.Time;

/// <summary>
/// Durations of ISO 8601 whose length does not depend on the calendar: weeks, days, hours, minutes, seconds. Years and months
/// are refused, since their length depends on when they begin; a day is 24 hours, since the clock tells UTC.
/// </summary>
internal static partial class IsoDuration
{
    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        if (Form().Match(text) is not { Success: true } match || match.Groups.Values.Skip(1).All(part => !part.Success))
        {
            return false;
        }

        var total = Part(match, "weeks") * TimeSpan.TicksPerDay * 7
            + Part(match, "days") * TimeSpan.TicksPerDay
            + Part(match, "hours") * TimeSpan.TicksPerHour
            + Part(match, "minutes") * TimeSpan.TicksPerMinute
            + Part(match, "seconds") * TimeSpan.TicksPerSecond;
        if (total > TimeSpan.MaxValue.Ticks)
        {
            return false;
        }

        span = TimeSpan.FromTicks((long)total);
        return true;
    }

    private static decimal Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? decimal.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    /// <summary>Nine digits a part are enough for 2.7 million years, and keep the sum exact.</summary>
    [GeneratedRegex(@"^P(?:(?<weeks>\d{1,9})W)?(?:(?<days>\d{1,9})D)?(?:T(?=\d)(?:(?<hours>\d{1,9})H)?(?:(?<minutes>\d{1,9})M)?(?:(?<seconds>\d{1,9}(?:\.\d{1,7})?)S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
