namespace RequestRouter.Router.Evidence;

/// <summary>On what an evidence item was delivered, and what binds there.</summary>
/// <param name="Item">The number of the thing asked for.</param>
/// <param name="Conditions">The conditions that the requesting State has accepted on it (40(28)): they bind beside those that were declared.</param>
/// <param name="IsNoLongerHeld">Whether that State has attested that it holds the evidence no more.</param>
public sealed record EvidenceDelivery(int Item, IReadOnlyList<Condition> Conditions, bool IsNoLongerHeld)
{
    /// <summary>Every item of the case on which this evidence was delivered.</summary>
    public static IReadOnlyList<EvidenceDelivery> Of(EvidenceId id, Case? @case) =>
        [.. (@case?.Items ?? []).Where(item => item.Evidence.Contains(id)).Select(item => new EvidenceDelivery(item.Number, item.Accepted, item.NoLongerHeld.Contains(id)))];
}
