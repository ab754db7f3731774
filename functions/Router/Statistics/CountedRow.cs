using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Statistics;

/// <summary>
/// The row of a counted step: in the list of the State that opened the case, so that it is written in the transaction that says that the
/// entry is published. Its key names month, case and entry: written again it is the same row.
/// </summary>
internal static class CountedRow
{
    private const string Beginning = $"{ListIndex.First}counted-";

    /// <summary>The column that holds what a step adds, here and beside the ledger entry itself.</summary>
    public const string Column = "counts";

    public static byte[] Serialize(IReadOnlyList<StepCount> counts) => JsonSerializer.SerializeToUtf8Bytes(counts, RouterJson.Options);

    /// <summary>What the step of a row adds; nothing where the column is not there.</summary>
    public static IReadOnlyList<StepCount> Read(TableEntity row) =>
        row.GetBinary(Column) is { } counts ? JsonSerializer.Deserialize<IReadOnlyList<StepCount>>(counts, RouterJson.Options)! : [];

    public static TableEntity ToEntity(CountedStep step) => new(step.CaseId.Opener.ToString(), Key(step))
    {
        ["caseId"] = step.CaseId.ToString(),
        ["entry"] = step.Entry,
        ["at"] = step.At,
        ["kind"] = Kebab.Of(step.Kind),
        ["requesting"] = step.Requesting.ToString(),
        ["requested"] = step.Requested.ToString(),
        [Column] = Serialize(step.Counts),
    };

    public static CountedStep FromEntity(TableEntity row) => new()
    {
        CaseId = CaseId.Parse(row.GetString("caseId"), null),
        Entry = row.GetInt32("entry")!.Value,
        At = row.GetDateTimeOffset("at")!.Value,
        Kind = Kebab.TryParse<RequestKind>(row.GetString("kind"), out var kind) ? kind : throw new InvalidDataException($"The counted step {row.RowKey} has no kind."),
        Requesting = StateCode.Parse(row.GetString("requesting")),
        Requested = StateCode.Parse(row.GetString("requested")),
        Counts = Read(row),
    };

    /// <summary>The steps of these months, both included, in the cases that a State opened; with a party only those that it is party to.</summary>
    public static string Filter(StateCode opener, Month from, Month to, StateCode? party)
    {
        string range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {opener.ToString()} and RowKey ge {Beginning + from} and RowKey lt {Beginning + to + ListIndex.First}");
        return party is { } state ? range + TableClient.CreateQueryFilter($" and (requesting eq {state.ToString()} or requested eq {state.ToString()})") : range;
    }

    private static string Key(CountedStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{Beginning}{Month.Of(step.At)}-{step.Entry:D10}-{step.CaseId}");
}
