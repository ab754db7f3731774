namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requested State records a request made by word of mouth, 40(13).</summary>
public sealed record RegisterOralRequest : Communication
{
    /// <summary>The State whose officer called.</summary>
    public StateCode Requesting { get; init; }

    /// <summary>The reference the caller gave. With both States it makes the case id; it becomes the requesting State's own once that State confirms in writing.</summary>
    public string? Reference { get; init; }

    /// <summary>Name and function of the caller.</summary>
    public string? Caller { get; init; }

    /// <summary>When the call was, UTC.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    public string? Summary { get; init; }

    /// <summary>The circumstances that make it urgent.</summary>
    public string? Urgency { get; init; }

    /// <summary>What is asked for, one item each.</summary>
    public IReadOnlyList<Purpose>? Purposes { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RegisterOralRequest;
}
