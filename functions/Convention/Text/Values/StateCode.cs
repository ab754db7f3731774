using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using RequestRouter.Convention.Text.Registries;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A State, or the European Union, by its ISO 3166-1 alpha-2 code in capitals: <c>NL</c>, <c>SG</c>, <c>EU</c>. The default value
/// is no State and prints as the empty string.
/// </summary>
public readonly record struct StateCode : IParsable<StateCode>, IComparable<StateCode>
{
    private static readonly FrozenDictionary<string, string> Known =
        RegistryFile.Rows("states.tsv").Select(row => row[0]).Append("EU").ToFrozenDictionary(c => c, StringComparer.Ordinal);

    private readonly string? _code;

    private StateCode(string code) => _code = code;

    /// <summary>Every code that can be parsed, in alphabetical order.</summary>
    public static IReadOnlyList<StateCode> All { get; } = [.. Known.Values.Order(StringComparer.Ordinal).Select(c => new StateCode(c))];

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not an assigned code in capitals.</exception>
    public static StateCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var state) ? state : throw new FormatException($"'{s}' is not an ISO 3166-1 alpha-2 code or EU");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StateCode result)
    {
        result = s is not null && Known.TryGetValue(s, out var code) ? new StateCode(code) : default;
        return result != default;
    }

    /// <summary>Alphabetical, by code point.</summary>
    public int CompareTo(StateCode other) => string.CompareOrdinal(_code, other._code);

    public override string ToString() => _code ?? "";
}
