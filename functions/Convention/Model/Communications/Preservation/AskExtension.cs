namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requesting State asks, before the period ends, that the data stay preserved, 42(9).</summary>
public sealed record AskExtension : Communication
{
    /// <summary>Until when, UTC; null where that is left to the requested State.</summary>
    public DateTimeOffset? Until { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AskExtension;
}
