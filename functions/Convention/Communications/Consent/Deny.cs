namespace RequestRouter.Convention;

/// <summary>The State from which something came does not allow its transfer or its other use; final for this request.</summary>
public sealed record Deny : Communication
{
    /// <summary>May be left out.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Deny;
}
