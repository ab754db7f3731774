using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// An authority in a State's register entry, by the short name its State chose: 1 to 64 of <c>a-z 0-9 . -</c>, beginning with a
/// letter. Unique within its State only.
/// </summary>
public readonly record struct AuthorityId : IParsable<AuthorityId>
{
    private const string Allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-";
    private readonly string? _id;

    private AuthorityId(string id) => _id = id;

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text does not have the form of an authority's short name.</exception>
    public static AuthorityId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not an authority id");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuthorityId result)
    {
        var sound = s is { Length: >= 1 and <= 64 } && char.IsAsciiLetterLower(s[0]) && !s.AsSpan().ContainsAnyExcept(Allowed);
        result = sound ? new AuthorityId(s!) : default;
        return sound;
    }

    public override string ToString() => _id ?? "";
}
