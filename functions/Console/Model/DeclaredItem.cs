namespace RequestRouter.WebConsole.Model;

/// <summary>What the router answers to the declaration of an evidence item.</summary>
/// <param name="Upload">Where its bytes go; null where none are awaited.</param>
/// <param name="Receipt">The signed receipt, a compact JWS.</param>
public sealed record DeclaredItem(EvidenceDetail Item, UploadPlace? Upload, string Receipt);
