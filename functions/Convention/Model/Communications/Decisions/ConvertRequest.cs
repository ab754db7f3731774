namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requesting State goes on with another kind of request, because the help is available under other provisions, 40(8).</summary>
public sealed record ConvertRequest : Communication
{
    public RequestKind? ToKind { get; init; }

    /// <summary>Its reference for the new request.</summary>
    public string? NewReference { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ConvertRequest;
}
