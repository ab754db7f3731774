namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>A prosecution, detention, punishment or other restriction of liberty, 40(11), 40(29).</summary>
public sealed record RecordRestriction : Communication
{
    /// <summary>The act it is for, by the name both use.</summary>
    public string? Act { get; init; }

    /// <summary>Whether the act was before the departure from the sending State.</summary>
    public bool? ActIsEarlier { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordRestriction;
}
