using System.Globalization;

namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>Values as filters compare and reckon with them; null is what is not there, and a condition on it is unknown.</summary>
internal static class SqlValues
{
    /// <summary>Less than, equal or greater; null where the two cannot be compared.</summary>
    public static int? Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (IsNumber(left) && IsNumber(right))
        {
            return left is double or float || right is double or float
                ? Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture))
                : Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture));
        }

        return (left, right) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            (Guid a, string b) => Guid.TryParse(b, out var guid) ? a.CompareTo(guid) : null,
            (string a, Guid b) => Guid.TryParse(a, out var guid) ? guid.CompareTo(b) : null,
            (IComparable a, _) when left.GetType() == right.GetType() => a.CompareTo(right),
            _ => null,
        };
    }

    public static object? Reckon(string symbol, object? left, object? right)
    {
        if (symbol == "+" && left is string first && right is string second)
        {
            return first + second;
        }

        if (left is null || right is null || !IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        return left is double or float || right is double or float
            ? Reckon(symbol, Convert.ToDouble(left, CultureInfo.InvariantCulture), Convert.ToDouble(right, CultureInfo.InvariantCulture))
            : Reckon(symbol, Convert.ToDecimal(left, CultureInfo.InvariantCulture), Convert.ToDecimal(right, CultureInfo.InvariantCulture));
    }

    /// <summary><c>%</c> for any text, <c>_</c> for any character; after <paramref name="escape"/> both stand for themselves.</summary>
    public static bool Like(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, char? escape)
    {
        for (var place = 0; place < pattern.Length; place++)
        {
            var character = pattern[place];
            if (character == '%')
            {
                for (var skipped = 0; skipped <= text.Length; skipped++)
                {
                    if (Like(text[skipped..], pattern[(place + 1)..], escape))
                    {
                        return true;
                    }
                }

                return false;
            }

            var literal = character == escape && place + 1 < pattern.Length;
            if (literal)
            {
                character = pattern[++place];
            }

            if (text.Length == 0 || (text[0] != character && (literal || character != '_')))
            {
                return false;
            }

            text = text[1..];
        }

        return text.Length == 0;
    }

    private static object? Reckon(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        _ => left % right,
    };

    private static object? Reckon(string symbol, decimal left, decimal right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => right == 0 ? null : left / right,
        _ => right == 0 ? null : left % right,
    };

    private static bool IsNumber(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal;
}
