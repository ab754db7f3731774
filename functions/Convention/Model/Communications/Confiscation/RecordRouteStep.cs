namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>A step on the requested State's domestic route for foreign orders was taken, 49(1)(a).</summary>
public sealed record RecordRouteStep : Communication
{
    /// <summary>The step, as the State's register entry names it; the next one.</summary>
    public string? Step { get; init; }

    /// <summary>Which authority took it.</summary>
    public string? ByAuthority { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordRouteStep;
}
