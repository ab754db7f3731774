namespace RequestRouter.Convention.Model.Communications.Afterlife;

/// <summary>A party asks to settle a dispute about the Convention by negotiation, 63(1).</summary>
public sealed record OpenDispute : Communication
{
    public string? Subject { get; init; }

    internal override CommunicationType Is => CommunicationTypes.OpenDispute;
}
