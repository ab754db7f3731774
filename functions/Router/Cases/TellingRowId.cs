using System.Globalization;

namespace RequestRouter.Router.Cases;

/// <summary>Row keys of what other cases tell a case: of one of them in the order of its entries.</summary>
public static class TellingRowId
{
    private const string Prefix = "link-";

    public static string Of(CaseId from, int entry) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{from}-{entry:D10}");

    public static bool Is(string? rowId) => rowId?.StartsWith(Prefix, StringComparison.Ordinal) is true;

    /// <summary>The first key that the same case could have.</summary>
    public static string FirstBeside(string rowId) => rowId[..^10] + new string('0', 10);
}
