using RequestRouter.Convention;
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
            Clause = recorded.Clause,
            Text = recorded.Text,
            At = entry.At,
            DueAt = recorded.DueAt,
            Items = recorded.Items,
            Communication = recorded.RowId is { } rowId ? Reference(entry, rowId) : null,
            Code = recorded.RowId is not null ? entry.Rejection?.Code : null,
            Failures = entry.Rejection?.Failures ?? [],
        });

    /// <summary>Tells the sender of a request that it was rejected after it had been received, and counts as never made.</summary>
    public static NoticeMessage OfReturned(InboundCommunication request, Rejection rejection) => new()
    {
        Id = OutsideCaseNoticeId.Of("submission-rejected", $"{request.CaseId}\n{request.Digest}"),
        To = request.From,
        CaseId = request.CaseId,
        Reference = request.CommunicationId,
        Type = RouterNotices.RequestReturned,
        Citation = rejection.Citation,
        Text = "Your request was received and could no longer be delivered; it counts as never made. Mend it and send it under a new reference.",
        At = request.ReceivedAt,
        Code = rejection.Code,
        Failures = rejection.Failures,
    };

    private static CommunicationReference? Reference(LedgerEntry entry, string rowId) =>
        entry.Occurrence is { RowId: { } row, CommunicationId: { } id, Type: { } type, From: { } from, Authority: { } authority, Digest: { } digest }
        && row == rowId
            ? new(id, type, from, authority, digest, $"/api/requests/{entry.CaseId}/communications/{rowId}")
            : null;
}
