using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article39;

/// <summary>Transferring proceedings is considered, on a treaty or on the Convention where the State needs one, 39.</summary>
internal static class TransferOfProceedings
{
    /// <summary>Declining without having considered is not what the article asks.</summary>
    [Provision("39(1)")]
    [Provision("37(13)")]
    public static CaseRule Considered(string paragraph) => d => Text.Missing(((Deny)d.Said!).Reason)
        ? Failure.Missing(d.At + "/reason", paragraph, "Record how it was considered.")
        : null;

    /// <summary>A State that declares <c>39(2)</c> makes the transfer conditional on a treaty, and may take the Convention for one.</summary>
    [Provision("39(2)")]
    public static Failure? BasisMayBeLacking(Draft draft, Item item) => draft.Register.Find(draft.Before.Requested)?.Declares("39(2)", draft.Now) ?? false ? null
        : Failure.Conflict("39(2)", "You have not declared that a transfer of proceedings needs a treaty.", draft.At);
}
