namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The requesting State asks for the return of the property, 52(2).</summary>
public sealed record AskReturn : Communication
{
    /// <summary>To compensate victims, or to return it to prior legitimate owners, 52(2).</summary>
    public string? Purpose { get; init; }

    /// <summary>Claims of victims, one an entry, without names where they are protected, 34(2).</summary>
    public IReadOnlyList<string>? VictimClaims { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AskReturn;
}
