namespace RequestRouter.Convention;

/// <summary>The State from which something came does not allow its transfer or its other use; final for this request.</summary>
public sealed record Deny : Communication
{
    /// <summary>May be left out, except where the paragraph asks that the request be considered, 37(13), 39(1).</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Deny;
}
