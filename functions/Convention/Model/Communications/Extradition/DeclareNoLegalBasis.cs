namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The requested State makes this help conditional on a treaty, and does not take the Convention for one in this case, 37(5), 39(2).</summary>
public sealed record DeclareNoLegalBasis : Communication
{
    /// <summary>May be left out.</summary>
    public string? Explanation { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DeclareNoLegalBasis;
}
