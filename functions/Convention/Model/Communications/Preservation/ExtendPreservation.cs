namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State extends the period, 42(9).</summary>
public sealed record ExtendPreservation : Communication
{
    /// <summary>The new end, later than the old, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ExtendPreservation;
}
