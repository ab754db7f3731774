namespace RequestRouter.Router.Evidence;

/// <summary>What a State is told of an item that it declared.</summary>
/// <param name="Item">As it stands.</param>
/// <param name="Upload">Where its bytes go; null where none are awaited.</param>
/// <param name="Receipt">The router's signed receipt for the declaration, a compact JWS; verify it with the keys at <c>/api/keys</c>.</param>
public sealed record DeclaredEvidence(EvidenceView Item, UploadAddress? Upload, string Receipt);
