using System.Globalization;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Partitions that hold what the case's own partition no longer does: ledger entries a hundred to a partition, communications
/// spread by the end of their key. Each can be told from the key of what is sought, so that no search is needed.
/// </summary>
internal static class ArchivePartitions
{
    private const int Page = 100;

    /// <param name="entry">Number of a ledger entry, from 1.</param>
    public static string OfEntry(CaseId caseId, int entry) => string.Create(CultureInfo.InvariantCulture, $"{caseId}~{PageOf(entry):D6}");

    public static string OfCommunication(CaseId caseId, string rowId) => $"{caseId}~{rowId[^2..]}";

    /// <summary>The last entry that stands in the same partition.</summary>
    public static int LastBeside(int entry) => (PageOf(entry) + 1) * Page;

    private static int PageOf(int entry) => (entry - 1) / Page;
}
