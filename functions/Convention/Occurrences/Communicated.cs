namespace RequestRouter.Convention;

/// <summary>A State said something.</summary>
public sealed record Communicated(Communication Communication) : Occurrence;
