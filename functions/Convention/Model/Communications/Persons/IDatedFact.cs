namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>A fact that has a date of its own, which is not the date of its report.</summary>
internal interface IDatedFact
{
    /// <summary>When it happened, UTC; null for the time of its report.</summary>
    DateTimeOffset? At { get; }
}
