namespace RequestRouter.Convention;

/// <summary>A new request, in writing, 40(13).</summary>
public sealed record SubmitRequest : Communication
{
    /// <summary>The requested State.</summary>
    public StateCode To { get; init; }

    public RequestKind Kind { get; init; }

    /// <summary>The requesting State's own reference; with its State it makes the case id.</summary>
    public string? Reference { get; init; }

    public RequestContent? Content { get; init; }

    /// <summary>The channel it came by, 40(12)(d).</summary>
    public Channel Channel { get; init; }

    internal override CommunicationType Is => CommunicationTypes.SubmitRequest;
}
