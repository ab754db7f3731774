namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>The person is in custody, or other measures ensure presence, 37(10).</summary>
public sealed record TakeMeasure : Communication
{
    /// <summary>The requested State's own limit for the full request, UTC; null when its law sets none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <inheritdoc cref="GrantExtradition.FairTreatment"/>
    public string? FairTreatment { get; init; }

    internal override CommunicationType Is => CommunicationTypes.TakeMeasure;
}
