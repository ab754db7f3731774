using System.Collections.Frozen;
using System.Text;

namespace RequestRouter.Convention.Text.Values;

/// <summary>Names of enumeration members as they travel: <c>UnderReview</c> as <c>under-review</c>.</summary>
public static class Kebab
{
    /// <summary>The member's name in kebab-case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.GetValueOrDefault(value, "");

    /// <summary>The member of this kebab-case name.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(text, out value);

    /// <summary>Any name in PascalCase, in kebab-case.</summary>
    internal static string Of(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        for (var i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(pascal[i]))
                text.Append('-');
            text.Append(char.ToLowerInvariant(pascal[i]));
        }
        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Of(v.ToString()));
        public static readonly FrozenDictionary<string, T> ByName = ByValue.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
