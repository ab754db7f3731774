namespace RequestRouter.Convention;

/// <summary>The property is confiscated, by an own order or a recognized foreign one, 50(1).</summary>
public sealed record RecordConfiscation : Communication
{
    /// <summary>Its reference.</summary>
    public string? Order { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordConfiscation;
}
