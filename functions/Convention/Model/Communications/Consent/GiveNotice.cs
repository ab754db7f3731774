namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>Notice of an exculpatory disclosure that was made before any could be given, without delay, 40(5), 40(19).</summary>
public sealed record GiveNotice : Communication
{
    /// <summary>What was disclosed, by digest.</summary>
    public IReadOnlyList<Digest>? Elements { get; init; }

    internal override CommunicationType Is => CommunicationTypes.GiveNotice;
}
