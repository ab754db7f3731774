using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What a request for extradition or provisional arrest needs, 37.</summary>
internal static class WantedPerson
{
    [Provision(A37_1)]
    public static void Examine(Examination examination)
    {
        Required.ForRequest(examination);
        Required.Facts(examination, A37_1);
        Required.Person(examination, A37_1);
        examination.Remark(RequestForPerson.Presence(examination));
    }
}
