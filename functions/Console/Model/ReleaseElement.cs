namespace RequestRouter.WebConsole.Model;

/// <summary>One item of a release.</summary>
/// <param name="Id">Of the evidence item.</param>
/// <param name="Authorized">Where those who were to be asked authorized it.</param>
/// <param name="Conditions">Under which something in it was furnished to the holder.</param>
public sealed record ReleaseElement(string Id, string Sha256, IReadOnlyList<string> Origins, IReadOnlyList<ReleaseGrant> Authorized, IReadOnlyList<ReleaseCondition>? Conditions);
