using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Extraditions;

/// <summary>What a request for extradition needs, 37.</summary>
internal static class ExtraditionIntake
{
    [Provision(A37_1)]
    [Provision(A37_19)]
    public static void Examine(Examination examination)
    {
        examination.Remark(Channels.Designated(examination, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, A37_19));
        examination.Remark(Basis.OfExtradition(examination));
        WantedPerson.Examine(examination);
        examination.Fail(RequestForPerson.Punishable(examination));
        examination.Remark(RequestForPerson.Sentence(examination));
    }
}
