using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// One evidence item's id: the case it belongs to, a full stop, the State that furnishes it in lower case, a hyphen, and 32 hexadecimal
/// digits of the SHA-256 of that State's own id for it. It names its case, so that who may know of it is asked before it is looked for, and
/// can stand in a table key, a blob's name or a URL as it is.
/// </summary>
public readonly record struct EvidenceId : IParsable<EvidenceId>
{
    private readonly string? _key;

    private EvidenceId(CaseId caseId, string key)
    {
        CaseId = caseId;
        _key = key;
    }

    /// <summary>The id of what <paramref name="furnishing"/> furnishes in this case and calls <paramref name="own"/>, which counts to the letter.</summary>
    public static EvidenceId Of(CaseId caseId, StateCode furnishing, string own) => new(caseId, StateOwnKey.Of(furnishing, own));

    /// <summary>The case it belongs to.</summary>
    public CaseId CaseId { get; }

    /// <summary>The State that furnishes it.</summary>
    public StateCode Furnishing => StateCode.Parse(Key[..2].ToUpperInvariant());

    /// <summary>What tells it from the others of its case.</summary>
    public string Key => _key ?? "";

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not an evidence id.</exception>
    public static EvidenceId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not an evidence id");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EvidenceId result)
    {
        result = default;
        if (s?.Split('.') is not [var caseText, var key] || !CaseId.TryParse(caseText, provider, out var caseId) || !StateOwnKey.IsOne(key))
            return false;

        result = new(caseId, key);
        return true;
    }

    public override string ToString() => _key is null ? "" : $"{CaseId}.{_key}";
}
