using System.Text.Json;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit;

/// <summary>What the router signs of an export.</summary>
/// <param name="Lines">How many lines come before the last.</param>
/// <param name="Digest">SHA-256 of all bytes of those lines, line feeds included.</param>
public sealed record ExportSeal(CaseId CaseId, int Lines, Digest Digest)
{
    /// <summary>The <c>typ</c> of a signed seal.</summary>
    public const string Type = "rr-export+jws";

    public string SignWith(IRouterSigner signer) => signer.Sign(JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Options), Type);
}
