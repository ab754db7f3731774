namespace RequestRouter.Convention.Model.Content;

/// <summary>What an authority attests of the request.</summary>
public sealed record Attestation
{
    public AttestedMatter? What { get; init; }

    /// <summary>In its words.</summary>
    public string? Text { get; init; }

    public NamedSignatory? Signatory { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The certificate itself, by its number among the attachments; null where there is none.</summary>
    public int? Attachment { get; init; }
}
