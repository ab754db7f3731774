namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>Records a step in the administration of property; the record is a basis of articles 50(9) and 52.</summary>
public sealed record RecordPropertyStep : Communication
{
    public PropertyStep? Step { get; init; }

    /// <summary>Who did it or ordered it.</summary>
    public string? ByAuthority { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The value, price, cost or interest; needed where the step is one.</summary>
    public Money? Amount { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordPropertyStep;
}
