using RequestRouter.Convention.Articles.Article39;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.AssetReturns;

/// <summary>Return of property, 52: priority consideration is owed, the outcome is free.</summary>
internal static class AssetReturnMachine
{
    public static Machine Build() => DiscretionMachine.Build(A52_2, [AuthorityRole.CentralAuthority], linked: true, new()
    {
        OnDenial = TransferOfProceedings.RemarkOpenConsideration(A52_2),
    });
}
