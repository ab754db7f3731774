namespace RequestRouter.Router.Activities;

/// <summary>Which uploaded bytes are to be verified.</summary>
/// <param name="Id">Of the evidence item.</param>
/// <param name="Attempt">How often its bytes were handed in as complete, this time included.</param>
public sealed record EvidenceVerification(string Id, int Attempt);
