using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>What the router confirms when it has a communication: whose, which bytes, and when.</summary>
public sealed record Receipt
{
    /// <summary>The <c>typ</c> of a signed receipt.</summary>
    public const string Type = "rr-receipt+jws";

    public required CaseId CaseId { get; init; }

    /// <summary>The sender's id of it; for a request its reference.</summary>
    public required string CommunicationId { get; init; }

    /// <summary>Of the body exactly as signed.</summary>
    public required Digest Digest { get; init; }

    /// <summary>When the router had it whole (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The State whose authority sent it.</summary>
    public required StateCode By { get; init; }

    /// <summary>What the text had against it, or it left open, as the case stood when it was received: the first thirty; empty where there was nothing.</summary>
    public IReadOnlyList<ReceiptRemark> Remarks { get; init; } = [];

    /// <summary>How many remarks there were; more than are listed where there were more than thirty.</summary>
    public int RemarkCount { get; init; }

    /// <summary>The receipt as a compact JWS.</summary>
    public string SignWith(IRouterSigner signer) => signer.Sign(JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Options), Type);
}
