namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The request has come through diplomatic channels, 40(12)(d).</summary>
public sealed record RecordDiplomaticDelivery : Communication
{
    /// <summary>The number of the note.</summary>
    public string? NoteReference { get; init; }

    /// <summary>When it was delivered, UTC.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordDiplomaticDelivery;
}
