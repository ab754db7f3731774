namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>Personal data that the requested State's law does not let it transfer, 36(1)(a).</summary>
public sealed record Withhold : Communication
{
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Withhold;
}
