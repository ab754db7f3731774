namespace RequestRouter.Convention.Model.Communications.Hearings;

/// <summary>The requested State permits the hearing by videoconference, 40(18); a decision apart from that on the rest of the item.</summary>
public sealed record PermitHearing : Communication
{
    /// <summary>It has the technical means; else the requesting State may provide them, when both agree.</summary>
    public bool OwnMeans { get; init; }

    internal override CommunicationType Is => CommunicationTypes.PermitHearing;
}
