namespace RequestRouter.Router.Cases;

/// <summary>One thing asked for, and where it stands.</summary>
/// <param name="Offered">Conditions that wait for the requesting State's answer, 40(28).</param>
/// <param name="Accepted">Conditions that bind, 40(28).</param>
/// <param name="Attested">Numbers of those of which the requesting State has attested that it did what they ask, 40(28).</param>
/// <param name="Evidence">The evidence that was delivered on it.</param>
/// <param name="NoLongerHeld">The evidence of which the requesting State has attested that it holds it no more.</param>
/// <param name="Records">What a State recorded and the other may confirm by its number, where the word of both is needed.</param>
/// <param name="HandedOverTo">The authority to which the 24/7 point of contact handed the call over, 41(4); null where it did not.</param>
public sealed record ItemView(
    int Number,
    Purpose? Purpose,
    ItemState State,
    IReadOnlyList<Condition> Offered,
    IReadOnlyList<Condition> Accepted,
    IReadOnlyList<int> Attested,
    IReadOnlyList<EvidenceId> Evidence,
    IReadOnlyList<EvidenceId> NoLongerHeld,
    IReadOnlyList<Recorded> Records,
    string? HandedOverTo)
{
    public static ItemView Of(Item item) =>
        new(item.Number, item.Purpose, item.State, item.Offered, item.Accepted, item.Attested, item.Evidence, item.NoLongerHeld, item.Recorded, item.HandedOverTo);
}
