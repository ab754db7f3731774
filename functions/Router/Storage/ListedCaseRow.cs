using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>The row of a case in the list of one of its parties: partition = that State, row = the case.</summary>
internal static class ListedCaseRow
{
    /// <summary>Column with the number of the last ledger entry whose notices are published.</summary>
    public const string Published = "published";

    /// <summary>Column with the end of the time that is left for the reader's word (UTC), where the case waits for it.</summary>
    public const string WorkDueAt = "workDueAt";

    /// <summary>The two States in whose lists the case stands.</summary>
    public static StateCode[] Parties(Case @case) => [@case.Requesting, @case.Requested];

    /// <summary>Where the row of the State stands that opened the case.</summary>
    public static string PartitionOfOpener(CaseId caseId) => caseId.Opener.ToString();

    public static TableEntity ToEntity(Case @case, StateCode reader, int published)
    {
        bool isRequesting = @case.Requesting == reader;
        var other = isRequesting ? @case.Requested : @case.Requesting;
        var row = new TableEntity(reader.ToString(), @case.Id.ToString())
        {
            ["role"] = Kebab.Of(isRequesting ? CaseRole.Requesting : CaseRole.Requested),
            ["kind"] = Kebab.Of(@case.Kind),
            ["state"] = @case.State.ToString(),
            ["other"] = other.ToString(),
            ["reference"] = @case.Reference,
            ["receivedAt"] = @case.ReceivedAt,
            ["updatedAt"] = @case.UpdatedAt,
            ["awaitsReader"] = Awaits(@case, reader),
            ["awaitsOther"] = Awaits(@case, other),
            [Published] = published,
        };
        if (@case.WaitingFor(reader) is [var first, ..])
        {
            row[WorkDueAt] = first.Limits[^1].At;
        }

        return row;
    }

    public static ListedCase FromEntity(TableEntity row)
    {
        var (reader, other) = (StateCode.Parse(row.PartitionKey), StateCode.Parse(row.GetString("other")));
        var caseId = ListIndex.CaseOf(row.RowKey);
        var role = Kebab.TryParse<CaseRole>(row.GetString("role"), out var known) ? known : throw new InvalidDataException($"The row of case {row.RowKey} has no role.");
        return new()
        {
            CaseId = caseId,
            Role = role,
            Kind = Kebab.TryParse<RequestKind>(row.GetString("kind"), out var kind) ? kind : throw new InvalidDataException($"The row of case {row.RowKey} has no kind."),
            Requesting = role == CaseRole.Requesting ? reader : other,
            Requested = role == CaseRole.Requesting ? other : reader,
            Reference = row.GetString("reference"),
            State = AggregateState.Parse(row.GetString("state")),
            ReceivedAt = row.GetDateTimeOffset("receivedAt")!.Value,
            UpdatedAt = row.GetDateTimeOffset("updatedAt")!.Value,
            Awaiting = [.. Awaited(row, reader, "awaitsReader"), .. Awaited(row, other, "awaitsOther")],
            Href = $"/api/requests/{caseId}",
        };
    }

    private static bool Awaits(Case @case, StateCode state) => @case.Procedures.Any(procedure => procedure.Awaiting == state);

    private static IEnumerable<StateCode> Awaited(TableEntity row, StateCode state, string column) => row.GetBoolean(column) is true ? [state] : [];
}
