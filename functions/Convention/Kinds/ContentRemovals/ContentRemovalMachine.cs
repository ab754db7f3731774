using RequestRouter.Convention.Articles.Article34;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.ContentRemovals;

/// <summary>Removal of material of 14 or 16, or an end of access to it, 34(6).</summary>
internal static class ContentRemovalMachine
{
    public static Machine Build() => DiscretionMachine.Build(A34_6, [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority], linked: false, new()
    {
        Examines = static s =>
        {
            s.Fail(Removal.Examine(s));
            s.Remark(Removal.OfArticles(s));
        },
        Concluding = [Removal.Done],
    });
}
