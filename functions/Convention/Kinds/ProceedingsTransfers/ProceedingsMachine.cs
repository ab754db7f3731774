using RequestRouter.Convention.Articles.Article39;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.ProceedingsTransfers;

/// <summary>The transfer of proceedings: it is considered, on a treaty or on the Convention, 39.</summary>
internal static class ProceedingsMachine
{
    public static Machine Build() => DiscretionMachine.Build(A39_1, [AuthorityRole.CentralAuthority], linked: false, new()
    {
        OnDenial = TransferOfProceedings.RemarkOpenConsideration(A39_1),
        Rows =
        [
            new("E1", Say.DeclareNoLegalBasis, Side.Requested, StateSet.Of(Received, UnderReview), NoLegalBasis, A39_2)
            {
                OpenOf = [TransferOfProceedings.BasisMayBeLacking],
                Tells = [new(Side.Requesting, "no-legal-basis", "The requested State needs a treaty for a transfer of proceedings, and does not take the Convention for one here.")],
            },
        ],
    });
}
