namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State still needs the assistance, 40(26).</summary>
public sealed record ConfirmNeed : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ConfirmNeed;
}
