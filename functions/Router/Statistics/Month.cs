using System.Globalization;

namespace RequestRouter.Router.Statistics;

/// <summary>A calendar month in UTC, written as <c>2026-11</c>.</summary>
/// <param name="Year">From 2000 to 9999.</param>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number) : IParsable<Month>, IComparable<Month>
{
    private const int First = 2000;

    /// <summary>The month in which an instant lies.</summary>
    public static Month Of(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month);

    /// <summary>How many months from the other to this one.</summary>
    public int Since(Month other) => (12 * (Year - other.Year)) + Number - other.Number;

    /// <summary>So many months before.</summary>
    public Month Before(int months)
    {
        int since = (12 * Year) + Number - 1 - months;
        return new(since / 12, (since % 12) + 1);
    }

    /// <inheritdoc/>
    public static Month Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Month result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-'
            || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < First
            || !int.TryParse(s.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 12)
        {
            return false;
        }

        result = new(year, number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => -other.Since(this);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");
}
