namespace RequestRouter.Router.Cases;

/// <summary>Something attached to a request, and where its bytes are.</summary>
/// <param name="Number">From 1, as numbered in the communication it came with.</param>
/// <param name="With">The requesting State's own id of that communication; null for the request itself.</param>
/// <param name="What">What it is; null where that is not said.</param>
/// <param name="Sha256">SHA-256 of its bytes; null where it travels on paper.</param>
/// <param name="PhysicalReference">What it travels under when it is not electronic.</param>
/// <param name="Evidence">The evidence item with its bytes; null while they are still to come.</param>
public sealed record AttachmentView(
    int Number, string? With, AttachmentKind? What, string? Name, Digest? Sha256, string? PhysicalReference, AttachmentState State, EvidenceId? Evidence)
{
    /// <param name="attached">As the case remembers it.</param>
    /// <param name="kept">The evidence items that the requesting State furnished and whose bytes are kept, by digest.</param>
    public static AttachmentView Of(AttachedFile attached, IReadOnlyDictionary<Digest, EvidenceId> kept)
    {
        EvidenceId? evidence = attached.Sha256 is { } digest && kept.TryGetValue(digest, out var id) ? id : null;
        var state = attached.Sha256 is null ? AttachmentState.OnPaper : evidence is null ? AttachmentState.Awaited : AttachmentState.Kept;
        return new(attached.Number, attached.With, attached.What, attached.Name, attached.Sha256, attached.PhysicalReference, state, evidence);
    }
}
