using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Row keys of what stands behind the cases in a State's list, so that what is looked for seldom or often is found without a walk over all
/// of them. A copy of the row of each case stands under its sort (role, kind and state), under the instant of its last change, under each
/// State whose word it awaits; the keys alone under references, and of the sorts there are. Of what waits for the list's own State, keys stand under the
/// instant until which it waits, once for all and once for its role and kind, and under the words of its reference.
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

    /// <summary>Begins the keys of all that waits for the list's own State, first what is due first.</summary>
    public static string AllWork => $"{First}work-";

    /// <summary>Begins the keys of what waits for the list's own State of one role and kind, first what is due first.</summary>
    public static string WorkOf(ListSort sort) => $"{First}due-{sort.Role}.{sort.Kind}-";

    /// <summary>Begins the keys of what waits for the list's own State by the words of its references.</summary>
    public static string AllWords => $"{First}word-";

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
        return new[] { Of(ListSort.Of(row)), Changed(listed.UpdatedAt) }.Concat(listed.Awaiting.Select(Awaiting)).Select(beginning => beginning + row.RowKey);
    }

    /// <summary>Keys under which a case stands that waits for the list's own State; none where it does not. What stands there does not change while the key stays.</summary>
    public static IEnumerable<string> WorkKeysOf(TableEntity row)
    {
        if (row.GetDateTimeOffset(ListedCaseRow.WorkDueAt) is not { } dueAt)
        {
            return [];
        }

        string place = new WorkPlace(dueAt, CaseId.Parse(row.RowKey)).ToString();
        return ReferenceWords.Of(row.GetString("reference")).Select(word => $"{AllWords}{new WordPlace(word, CaseId.Parse(row.RowKey))}").Prepend(WorkOf(ListSort.Of(row)) + place).Prepend(AllWork + place);
    }
}
