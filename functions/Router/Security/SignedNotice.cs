using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Security;

/// <summary>What the router states of a notice, so that a State can show later what it was told: to whom, and the very words.</summary>
public sealed record SignedNotice
{
    /// <summary>The <c>typ</c> of a signed notice.</summary>
    public const string Type = "rr-notice+jws";

    /// <summary>The notice's id.</summary>
    public required string Id { get; init; }

    /// <summary>The State that is told.</summary>
    public required StateCode To { get; init; }

    /// <summary>SHA-256 of the notice without its <c>proof</c>, in the canonical form of RFC 8785.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The notice with its proof, in the size in which it travels.</summary>
    internal static NoticeMessage Sign(NoticeMessage notice, IRouterSigner signer)
    {
        var bare = NoticeSize.Fit(notice with { Proof = null });
        var read = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(bare, RouterJson.Options));
        var stated = new SignedNotice { Id = bare.Id, To = bare.To, Digest = Digest.Of(CanonicalJson.Of(read)) };
        return bare with { Proof = signer.Sign(JsonSerializer.SerializeToUtf8Bytes(stated, RouterJson.Options), Type) };
    }
}
