using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.ProsecutionsInLieu;

/// <summary>Prosecution in place of extradition, as a case of its own, 37(11): a duty, and no choice.</summary>
internal static class ProsecutionMachine
{
    public static Machine Build() => DiscretionMachine.Build(A37_11, [AuthorityRole.ExtraditionAuthority, AuthorityRole.CentralAuthority], linked: true, new()
    {
        Common = Common.OfExtradition,
        IsDuty = true,
        Examines = static s => s.Fail(InLieu.RestsOnARefusal(s)),
        Concluding = [InLieu.Submitted, InLieu.TreatedAlike],
    });
}
