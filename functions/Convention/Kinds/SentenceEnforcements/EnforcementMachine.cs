using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article39;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.SentenceEnforcements;

/// <summary>Enforcement of a sentence in place of extradition, as a case of its own, 37(13).</summary>
internal static class EnforcementMachine
{
    public static Machine Build() => DiscretionMachine.Build(A37_13, [AuthorityRole.ExtraditionAuthority, AuthorityRole.CentralAuthority], linked: true, new()
    {
        Common = Common.OfExtradition,
        Examines = static s => s.Fail(InLieu.RestsOnARefusal(s)),
        OnDenial = TransferOfProceedings.RemarkOpenConsideration(A37_13),
        Concluding = [InLieu.Considered],
    });
}
