using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Notices;

/// <summary>Makes the notices that a ledger entry gives rise to, the same ones every time.</summary>
public static class NoticeComposer
{
    /// <param name="reference">The requesting State's own reference of the case.</param>
    public static IEnumerable<NoticeMessage> From(LedgerEntry entry, string reference) =>
        entry.Notices.Select((recorded, index) => new NoticeMessage
        {
            Id = new NoticeId(entry.CaseId, entry.Number, index).ToString(),
            To = recorded.To,
            CaseId = entry.CaseId,
            Reference = reference,
            Type = recorded.Type,
            Citation = recorded.Citation,
            Text = recorded.Text,
            At = entry.At,
            DueAt = recorded.DueAt,
            Items = recorded.Items,
            Communication = recorded.RowId is { } rowId ? Reference(entry, rowId) : null,
            Code = recorded.RowId is not null ? entry.Rejection?.Code : null,
            Failures = entry.Rejection?.Failures ?? [],
        });

    private static CommunicationReference? Reference(LedgerEntry entry, string rowId) =>
        entry.Occurrence is { RowId: { } row, CommunicationId: { } id, Type: { } type, From: { } from, Authority: { } authority, Digest: { } digest }
        && row == rowId
            ? new(id, type, from, authority, digest, $"/requests/{entry.CaseId}/communications/{rowId}")
            : null;
}
