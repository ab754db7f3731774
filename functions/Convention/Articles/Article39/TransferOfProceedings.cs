
namespace RequestRouter.Convention.Articles.Article39;

/// <summary>Transferring proceedings is considered, on a treaty or on the Convention where the State needs one, 39.</summary>
internal static class TransferOfProceedings
{
    /// <summary>To consider is owed, the outcome is free: a denial that says nothing of it stands, and the duty is shown as open to both.</summary>
    [Provision(A39_1)]
    [Provision(A37_13)]
    [Provision(A52_2)]
    public static Func<Facts, IEnumerable<Consequence>> RemarkOpenConsideration(Citation paragraph) => facts => Wording.Missing(((Deny)facts.Said!).Reason)
        ? [new Told(new Tell(Side.Both, "consideration-open", "That this was considered is not on record; the denial stands.", Carries: false), paragraph)]
        : [];

    /// <summary>A State that declares <c>39(2)</c> makes the transfer conditional on a treaty, and may take the Convention for one.</summary>
    [Provision(A39_2)]
    public static Failure? BasisMayBeLacking(Facts facts, Item item) => facts.Register.Find(facts.Before.Requested)?.Declares(A39_2, facts.Now) ?? false ? null
        : Failure.Conflict(A39_2, "You have not declared that a transfer of proceedings needs a treaty.", facts.At);
}
