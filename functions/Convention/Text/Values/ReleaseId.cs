using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A release's id: the State that passes something on in lower case, a hyphen, and 32 hexadecimal digits of the SHA-256 of that State's own id for it.
/// It can stand in a table key or a URL as it is.
/// </summary>
public readonly record struct ReleaseId : IParsable<ReleaseId>
{
    private readonly string? _key;

    private ReleaseId(string key) => _key = key;

    /// <summary>The id of what <paramref name="holder"/> releases and calls <paramref name="own"/>, which counts to the letter.</summary>
    public static ReleaseId Of(StateCode holder, string own) => new(StateOwnKey.Of(holder, own));

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a release's id.</exception>
    public static ReleaseId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a release's id");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReleaseId result)
    {
        result = s is not null && StateOwnKey.IsOne(s) ? new(s) : default;
        return result != default;
    }

    public override string ToString() => _key ?? "";
}
