using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The router's receipts: what it said it had received, and when.</summary>
internal static class Receipts
{
    /// <summary>The end of a sentence about the receipt; null where it is of exactly this.</summary>
    public static string? FaultOf(RouterKeys keys, string receipt, CaseId caseId, string communicationId, Digest digest, DateTimeOffset receivedAt, StateCode by) =>
        keys.Open(receipt, Receipt.Type, receivedAt) is not { } payload || JsonEdge.Read<Receipt>(payload).Value is not { } stated ? "is not signed by the router"
        : stated.CaseId != caseId || stated.CommunicationId != communicationId || stated.Digest != digest || stated.ReceivedAt != receivedAt || stated.By != by ? "is for something else"
        : null;
}
