using RequestRouter.Router.Cases;
using RequestRouter.Router.Problems;

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
            Territory = recorded.Territory,
            CaseId = entry.CaseId,
            Reference = reference,
            Type = recorded.Type,
            Citation = Cited.Of(recorded.Citation),
            Clause = recorded.Clause,
            Text = recorded.Text,
            At = entry.At,
            DueAt = recorded.DueAt,
            Items = recorded.Items,
            Communication = recorded.RowId is { } rowId ? Reference(entry, rowId) : null,
            Code = recorded.RowId is not null ? entry.Rejection?.Code : null,
            Remarks = recorded.RowId is not null ? [.. entry.Remarks.Select(RemarkView.Of)] : [],
            Failures = entry.Rejection?.Failures ?? [],
        });

    /// <summary>Tells the sender of a request that it was received and not delivered, and what stands against it. It was made, and its receipt stands.</summary>
    public static NoticeMessage OfNotDelivered(InboundCommunication request, Rejection rejection) => new()
    {
        Id = OutsideCaseNoticeId.Of("submission-rejected", $"{request.CaseId}\n{request.Digest}"),
        To = request.From,
        CaseId = request.CaseId,
        Reference = request.CommunicationId,
        Type = RouterNotices.RequestNotDelivered,
        Citation = Cited.Of(rejection.Citation),
        Text = "Your request was received, and its receipt stands; a register was changed meanwhile, and with what is listed it was not delivered. Mend it and send it under a new reference.",
        At = request.ReceivedAt,
        Code = rejection.Code,
        Failures = rejection.Failures,
    };

    /// <summary>Tells the sender that what it said was about a request that was not delivered.</summary>
    public static NoticeMessage OfOrphaned(InboundCommunication said) => new()
    {
        Id = OutsideCaseNoticeId.Of("submission-rejected", $"{said.CaseId}\n{said.RowId}\n{said.Digest}"),
        To = said.From,
        CaseId = said.CaseId,
        Type = RouterNotices.CommunicationRejected,
        Citation = Cited.Of(A40_13),
        Text = $"Your {said.Type} was received, and its receipt stands; the request it is about was not delivered, for a register was changed meanwhile.",
        At = said.ReceivedAt,
        Code = Codes.StateConflict,
    };

    /// <summary>Tells the sender that a fault of the router keeps what it said from being carried out, for now.</summary>
    public static NoticeMessage OfHeld(InboundCommunication said, DateTimeOffset at) => new()
    {
        Id = OutsideCaseNoticeId.Of("submission-rejected", $"held\n{said.CaseId}\n{said.RowId}\n{said.Digest}"),
        To = said.From,
        CaseId = said.CaseId,
        Type = RouterNotices.CommunicationHeld,
        Citation = Cited.Of(A40_13),
        Text = $"Your {said.Type} was received and its receipt stands; a fault of the router keeps it from being carried out. The operator sees it. Do not send it again.",
        At = at,
        Code = ProblemCodes.Internal,
    };

    private static CommunicationReference? Reference(LedgerEntry entry, string rowId) =>
        entry.Occurrence is { RowId: { } row, CommunicationId: { } id, Type: { } type, From: { } from, Authority: { } authority, Digest: { } digest }
        && row == rowId
            ? new(id, type, from, authority, digest, $"/api/requests/{entry.CaseId}/communications/{rowId}")
            : null;
}
