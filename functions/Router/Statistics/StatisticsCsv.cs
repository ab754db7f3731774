using System.Globalization;
using System.Text;

namespace RequestRouter.Router.Statistics;

/// <summary>Statistics as RFC 4180 has it: a header, commas, CR LF; no value holds what would have to be quoted.</summary>
public static class StatisticsCsv
{
    public const string MediaType = "text/csv";

    private const string End = "\r\n";

    public static string Of(StatisticsReport report)
    {
        var text = new StringBuilder("period,kind,role,other,measure,state,ground,count,meanSeconds,longestSeconds").Append(End);
        foreach (var line in report.Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Period},{Kebab.Of(line.Kind)},{Word(line.Role)},{line.Other},{Kebab.Of(line.Measure)},{Word(line.State)},{Word(line.Ground)},{line.Count},{line.MeanSeconds},{line.LongestSeconds}").Append(End);
        }

        return text.ToString();
    }

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Kebab.Of(word) : "";
}
