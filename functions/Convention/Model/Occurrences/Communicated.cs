namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>A State said something.</summary>
public sealed record Communicated(Communication Communication) : Occurrence;
