namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The sending State agrees that the person answers for earlier acts, 40(11).</summary>
public sealed record WaiveImmunity : Communication
{
    /// <summary>By the names both use; null for all of them.</summary>
    public IReadOnlyList<string>? Acts { get; init; }

    internal override CommunicationType Is => CommunicationTypes.WaiveImmunity;
}
