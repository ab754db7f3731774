using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RequestRouter.WebConsole.Words;

/// <summary>The console's own words in one language. What States write, and what the router says of a case, stays as it was said.</summary>
public sealed partial class Vocabulary
{
    private static readonly FrozenDictionary<string, Vocabulary> Known =
        new[] { "en", "fr", "es", "ar", "ru", "zh" }.ToFrozenDictionary(language => language, language => new Vocabulary(language, Read(language)));

    private readonly FrozenDictionary<string, string> words;

    private Vocabulary(string language, FrozenDictionary<string, string> words) => (Language, this.words) = (language, words);

    /// <summary>In which languages there are words: the six official languages of the United Nations.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es", "ar", "ru", "zh"];

    public static Vocabulary English => Known["en"];

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; }

    public bool IsRightToLeft => Language == "ar";

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>All its keys, for the test that every language has the same.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of the page that asks.</exception>
    public string this[string key] => words[key];

    public static Vocabulary? Find(string? language) => language is not null && Known.TryGetValue(language, out var found) ? found : null;

    /// <summary>The best of the languages that a browser asks for (<c>Accept-Language</c>), else English.</summary>
    public static Vocabulary For(string? acceptLanguage) => (acceptLanguage ?? "").Split(',')
        .Select(part => part.Split(';', '-')[0].Trim().ToLowerInvariant()).Select(Find).FirstOrDefault(found => found is not null) ?? English;

    /// <summary>The words of a key with values in the places {0}, {1}.</summary>
    public string Of(string key, params object[] values) => string.Format(Culture, words[key], values);

    /// <summary>Words for a name of the API, as <c>under-review</c>: those of this language where it has them, else the name itself, spelled apart.</summary>
    /// <param name="group">As <c>state</c>; <c>state.under-review</c> is then the key.</param>
    public string Name(string group, string name) => words.TryGetValue($"{group}.{name}", out string? known) ? known : Spelled(name);

    /// <summary>Words for a name of the API wherever it may come from: of its own group, else of those whose names others use, else of the choices of forms.</summary>
    /// <returns>Null where this language has none.</returns>
    public string? Word(string group, string name) =>
        new[] { group, "kind", "purpose", "role", "option" }.Select(one => words.GetValueOrDefault($"{one}.{name}")).FirstOrDefault(word => word is not null);

    /// <summary>Whether this language has words of its own for a name of the API.</summary>
    public bool Has(string group, string name) => words.ContainsKey($"{group}.{name}");

    /// <summary><c>consultationOutcome</c> and <c>consultation-outcome</c> as <c>Consultation outcome</c>.</summary>
    public static string Spelled(string name)
    {
        string apart = CapitalInside().Replace(name, " $1").Replace('-', ' ').ToLowerInvariant();
        return apart.Length == 0 ? apart : char.ToUpperInvariant(apart[0]) + apart[1..];
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        var words = Of("words");
        foreach (var (member, label) in Of("words/labels"))
        {
            words.Add($"field.{member}", label);
        }

        foreach (var (name, word) in Of("words/options"))
        {
            words.Add($"option.{name}", word);
        }

        foreach (var (code, title) in Of("words/titles"))
        {
            words.Add($"title.{code}", title);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);

        Dictionary<string, string> Of(string folder)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{folder}/{language}.json")!;
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex CapitalInside();
}
