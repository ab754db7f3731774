namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>After considering the reasons, or after the opportunity passed, the measure is lifted, 50(8).</summary>
public sealed record LiftMeasure : Communication
{
    /// <summary>Why the opportunity could not be given before, for example a court order with immediate effect; null where it was given.</summary>
    public string? Impossibility { get; init; }

    /// <summary>What came of the reasons that the requesting State gave; needed when it gave some.</summary>
    public string? Consideration { get; init; }

    internal override CommunicationType Is => CommunicationTypes.LiftMeasure;
}
