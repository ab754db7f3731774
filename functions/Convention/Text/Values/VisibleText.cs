using System.Globalization;
using System.Text;
using RequestRouter.Convention.Text.Registries;

namespace RequestRouter.Convention.Text.Values;

/// <summary>Which code points a reader sees, by Unicode's own properties.</summary>
public static class VisibleText
{
    private static readonly (int First, int Last)[] Ignorable =
        [.. RegistryFile.Rows("ignorable.tsv").Select(row => (CodePoint(row[0]), CodePoint(row[1])))];

    /// <summary>Whether the code point has a shape of its own: no space, no control, nothing that is shown as nothing.</summary>
    public static bool IsSeen(Rune rune) => !IsDefaultIgnorable(rune) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    /// <summary>
    /// Whether the code point is shown as nothing where a font does not know better: Unicode's property Default_Ignorable_Code_Point,
    /// which .NET does not offer.
    /// </summary>
    public static bool IsDefaultIgnorable(Rune rune) => Array.Exists(Ignorable, range => rune.Value >= range.First && rune.Value <= range.Last);

    private static int CodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
