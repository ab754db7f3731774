using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Row keys of what stands behind the cases in a State's list, so that what is looked for seldom or often is found without a walk over all
/// of them. A copy of the row of each case stands under its sort (role, kind and state), under the instant of its last change, under each
/// State whose word it awaits, and under the instant until which it waits for the list's own; the keys alone under references, and of the sorts there are.
/// </summary>
internal static class ListIndex
{
    /// <summary>After every case of a list, before everything in its index.</summary>
    public const string First = "~";

    private const string Sorts = $"{First}sort-";

    /// <summary>Begins the key of each case that awaits the word of this State; its id follows.</summary>
    public static string Awaiting(StateCode awaited) => $"{First}awaiting-{awaited}-";

    /// <summary>Begins the key of each case that last changed at this instant; its id follows.</summary>
    public static string Changed(DateTimeOffset at) => $"{AllChanged}{at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-";

    /// <summary>Begins the keys of all cases in the order of their last change.</summary>
    public static string AllChanged => $"{First}changed-";

    /// <summary>Begins the key of each case that waits for the list's own State until this instant; its id follows.</summary>
    public static string Work(DateTimeOffset dueAt) => $"{AllWork}{dueAt.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-";

    /// <summary>Begins the keys of all that waits for the list's own State, first what is due first.</summary>
    public static string AllWork => $"{First}work-";

    /// <summary>Begins the key of each case of a sort; its id follows.</summary>
    public static string Of(ListSort sort) => $"{First}of-{sort}-";

    /// <summary>Begins the key of each case with this reference, whosever it is; its id follows. A reference may hold what a key may not.</summary>
    public static string Reference(string reference) => $"{First}reference-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))}-";

    /// <summary>The key that tells that the list has, or has had, cases of a sort.</summary>
    public static string There(ListSort sort) => Sorts + sort;

    /// <summary>The sorts that a list has or has had, by the keys that tell so.</summary>
    public static (string Beginning, Func<string, ListSort> FromKey) AllSorts => (Sorts, key => ListSort.Parse(key[Sorts.Length..]));

    /// <summary>The text after all keys that begin with <paramref name="beginning"/>.</summary>
    public static string EndOf(string beginning) => beginning + First;

    /// <summary>The case that a row key of the list or its index is about.</summary>
    public static CaseId CaseOf(string rowKey) => CaseId.Parse(rowKey[(rowKey.LastIndexOf('-') - 2)..]);

    /// <summary>Keys of all copies of the row of a case that stand in the index.</summary>
    public static IEnumerable<string> CopiesOf(TableEntity row)
    {
        var listed = ListedCaseRow.FromEntity(row);
        string[] work = row.GetDateTimeOffset(ListedCaseRow.WorkDueAt) is { } dueAt ? [Work(dueAt)] : [];
        return new[] { Of(ListSort.Of(row)), Changed(listed.UpdatedAt) }.Concat(listed.Awaiting.Select(Awaiting)).Concat(work).Select(beginning => beginning + row.RowKey);
    }
}
