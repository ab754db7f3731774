namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The requested State goes on by the other route of 50(1): its own order, or the execution of the foreign one.</summary>
public sealed record ConvertRoute : Communication
{
    /// <summary>What the requesting State has to add for the other route, 50(3); null when nothing is missing.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ConvertRoute;
}
