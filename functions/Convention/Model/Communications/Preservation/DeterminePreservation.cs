namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requesting State's decision whether the preservation goes ahead in spite of the risk, 42(7).</summary>
public sealed record DeterminePreservation : Communication
{
    /// <summary>Whether it goes ahead.</summary>
    public bool? Execute { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DeterminePreservation;
}
