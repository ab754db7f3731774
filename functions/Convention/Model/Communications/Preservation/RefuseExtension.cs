namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State does not extend the period; the period as it was runs on, 42(9).</summary>
public sealed record RefuseExtension : Communication
{
    /// <summary>May be left out, unless the State has chosen to refuse an extension on the grounds of 42(6) only.</summary>
    public IReadOnlyList<Reason>? Reasons { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RefuseExtension;
}
