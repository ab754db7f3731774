namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The recipient has the elements, and acknowledged the safeguards it undertook, 36(3).</summary>
public sealed record RecordRecipientReceipt : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordRecipientReceipt;
}
