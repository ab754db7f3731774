namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State no longer holds the data, 42(8).</summary>
public sealed record ReleasePreserved : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReleasePreserved;
}
