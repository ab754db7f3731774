namespace RequestRouter.Convention.Model.Cases;

/// <summary>What a case remembers of something attached to the request, or to what was added to it.</summary>
public sealed record AttachedFile
{
    /// <summary>From 1, as numbered in the communication it came with.</summary>
    public required int Number { get; init; }

    /// <summary>The requesting State's own id of the communication it came with; null for the request itself.</summary>
    public string? With { get; init; }

    public AttachmentKind? What { get; init; }

    public string? Name { get; init; }

    /// <summary>SHA-256 of its bytes; null where it travels on paper.</summary>
    public Digest? Sha256 { get; init; }

    /// <summary>What it travels under when it is not electronic.</summary>
    public string? PhysicalReference { get; init; }

    /// <summary>What is remembered of a list of attachments; null where there is none.</summary>
    /// <param name="attachments">As the communication lists them.</param>
    /// <param name="with">Its id; null for the request itself.</param>
    internal static IReadOnlyList<AttachedFile>? Of(IReadOnlyList<Attachment>? attachments, string? with) => attachments is not { Count: > 0 } ? null
        :
        [
            .. attachments.Select((attached, i) => new AttachedFile
            {
                Number = i + 1,
                With = with,
                What = attached.What,
                Name = attached.Name,
                Sha256 = attached.Sha256,
                PhysicalReference = attached.PhysicalReference,
            }),
        ];
}
