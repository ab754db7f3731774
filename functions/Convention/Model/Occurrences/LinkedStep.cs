namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>A case that rests on this one has moved, 42(8).</summary>
/// <param name="Linked">That case as its step left it.</param>
public sealed record LinkedStep(LinkedCase Linked) : Occurrence;
