namespace RequestRouter.Convention;

/// <summary>A person concerned, 40(15)(e); each particular given, or marked as not known or not appropriate.</summary>
public sealed record ConcernedPerson(Particular? Identity = null, Particular? Location = null, Particular? Nationality = null);
