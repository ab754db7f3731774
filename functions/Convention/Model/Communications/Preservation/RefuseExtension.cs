namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State does not extend the period; the period as it was runs on, 42(6), 42(9).</summary>
public sealed record RefuseExtension : Communication
{
    /// <summary>On the grounds on which preservation could be refused.</summary>
    public IReadOnlyList<Reason>? Reasons { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RefuseExtension;
}
