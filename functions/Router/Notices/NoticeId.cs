using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Names a notice by its place in the ledger, <c>{caseId}.{entry}.{index}</c>: the same notice always has the same id, no two
/// have one, and an acknowledgement finds its notice without an index.
/// </summary>
public readonly record struct NoticeId(CaseId CaseId, int Entry, int Index) : IParsable<NoticeId>
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{CaseId}.{Entry}.{Index}");

    public static NoticeId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a notice id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeId result)
    {
        result = default;
        if (s?.Split('.') is not [var caseText, var entryText, var indexText]
            || !CaseId.TryParse(caseText, provider, out var caseId)
            || !int.TryParse(entryText, NumberStyles.None, CultureInfo.InvariantCulture, out int entry)
            || !int.TryParse(indexText, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return false;
        }

        result = new(caseId, entry, index);
        return result.ToString() == s;
    }
}
