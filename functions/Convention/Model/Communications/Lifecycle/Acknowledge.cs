namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requested State takes the request up, 40(12)(b).</summary>
public sealed record Acknowledge : Communication
{
    /// <summary>The handler's own reference; free text.</summary>
    public string? OwnReference { get; init; }

    /// <summary>Mutual assistance: why the request might serve to suppress a freedom, 6(2); it is reviewed before anything is granted or executed. Null where there is no such concern.</summary>
    public string? RightsConcern { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Acknowledge;
}
