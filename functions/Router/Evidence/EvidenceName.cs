using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Names under which an item may be saved: a reader's system makes a file of it, so that it may be no path, no device, and nothing that looks
/// like another name than it is.
/// </summary>
internal static class EvidenceName
{
    /// <summary>What file systems take, in bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    /// <summary>What separates parts of a path somewhere, or means something to a shell or a file system.</summary>
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>Devices of Windows, whatever follows behind a full stop.</summary>
    private static readonly FrozenSet<string> Devices = new[] { "CON", "PRN", "AUX", "NUL" }
        .Concat(Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the name, as the end of "Expected …"; null where nothing is.</summary>
    public static string? FaultOf(string name) =>
        Encoding.UTF8.GetByteCount(name) is 0 or > MaxBytes ? $"1 to {MaxBytes} bytes of UTF-8"
        : !name.IsNormalized(NormalizationForm.FormC) ? "a name in Unicode's normal form C"
        : name.AsSpan().ContainsAny(Forbidden) ? $"a name without any of {Forbidden}"
        : name.EnumerateRunes().Any(IsHidden) ? "a name of visible characters and single spaces, without marks that turn the direction of writing"
        : name.Trim(' ', '.') != name || name.Contains("  ", StringComparison.Ordinal) ? "a name that neither begins nor ends with a full stop or a space, with single spaces only"
        : Devices.Contains(name.Split('.')[0].TrimEnd()) ? "a name that no system keeps for a device"
        : null;

    private static bool IsHidden(Rune rune) => rune.Value != ' ' && (VisibleText.IsDefaultIgnorable(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
