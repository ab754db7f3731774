namespace RequestRouter.Convention;

/// <summary>The property is disposed of under domestic law, 52(1).</summary>
public sealed record DisposeProperty : Communication
{
    internal override CommunicationType Is => CommunicationTypes.DisposeProperty;
}
