namespace RequestRouter.Convention.Model.Content;

/// <summary>An item or account concerned, 40(15)(e); each particular given, or marked as not known or not appropriate.</summary>
public sealed record ConcernedThing(Particular? Description = null, Particular? CountryOfOrigin = null, Particular? Location = null)
{
    /// <summary>Why it is thought to have to do with the offence.</summary>
    public string? Suspicion { get; init; }
}
