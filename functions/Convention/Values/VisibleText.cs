using System.Globalization;
using System.Text;

namespace RequestRouter.Convention;

/// <summary>Which code points a reader sees, by Unicode's own properties.</summary>
public static class VisibleText
{
    /// <summary>Whether the code point has a shape of its own: no space, no control, nothing that is shown as nothing.</summary>
    public static bool IsSeen(Rune rune) => !IsDefaultIgnorable(rune) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    /// <summary>
    /// Whether the code point is shown as nothing where a font does not know better: the property Default_Ignorable_Code_Point
    /// (DerivedCoreProperties.txt of Unicode 17.0), as ranges because .NET does not offer it.
    /// </summary>
    public static bool IsDefaultIgnorable(Rune rune) => rune.Value is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0x1BCA0 and <= 0x1BCA3)
        or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);
}
