using System.Text;

namespace RequestRouter.Router.Storage;

/// <summary>
/// How references are searched for: by the beginning of any of their words. A word is letters and digits; case, width and what stands between words do not
/// matter, so that "sg 2026" finds "SG/2026-17".
/// </summary>
internal static class ReferenceWords
{
    /// <summary>Words of a long reference from which it is found: its first, and its last ones.</summary>
    private const int Most = 6;

    /// <summary>Bytes of a text that are compared; what is alike up to there is taken for the same.</summary>
    private const int MostBytes = 64;

    /// <summary>The text from each of its words on, each as <see cref="Key"/> has it.</summary>
    public static IReadOnlyList<string> Of(string reference)
    {
        string[] words = Fold(reference).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int left = Math.Max(1, words.Length - Most + 1);
        return [.. Enumerable.Range(0, words.Length).Where(number => number == 0 || number >= left)
            .Select(number => Hex(string.Join(' ', words.Skip(number)))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A text that is searched for, in a form that row keys may hold and that keeps beginnings; empty where it has no word.</summary>
    public static string Key(string text) => Hex(Fold(text));

    private static string Hex(string folded)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(folded);
        return Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, MostBytes)));
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(letter))
            {
                folded.Append(Rune.ToUpperInvariant(letter).ToString());
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
