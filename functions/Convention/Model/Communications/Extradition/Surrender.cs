namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The person was handed over, 37(9).</summary>
public sealed record Surrender : Communication
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <inheritdoc cref="GrantExtradition.FairTreatment"/>
    public string? FairTreatment { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Surrender;
}
