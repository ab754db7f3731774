using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>What the router states when it takes a signed body for sound and does not take it in: whose, which bytes, when, and why.</summary>
public sealed record SignedRejection
{
    /// <summary>The <c>typ</c> of a signed rejection.</summary>
    public const string Type = "rr-rejection+jws";

    /// <summary>Of the body exactly as signed.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The State whose authority sent it.</summary>
    public required StateCode By { get; init; }

    /// <summary>When it was rejected (UTC).</summary>
    public required DateTimeOffset RejectedAt { get; init; }

    /// <summary>The code of the problem, as <c>STATE_CONFLICT</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The paragraph it rests on; null where it is a matter of the interface.</summary>
    public string? Citation { get; init; }

    /// <summary>The rejection as a compact JWS.</summary>
    public string SignWith(IRouterSigner signer) => signer.Sign(JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Options), Type);
}
