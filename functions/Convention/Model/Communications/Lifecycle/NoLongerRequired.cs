namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State no longer needs the assistance, or these items of it, 40(26).</summary>
public sealed record NoLongerRequired : Communication
{
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.NoLongerRequired;
}
