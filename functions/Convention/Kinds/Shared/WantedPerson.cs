using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What a request for extradition or provisional arrest needs, 37.</summary>
internal static class WantedPerson
{
    [Provision("37(1)")]
    public static void Examine(Examination examination)
    {
        Required.ForRequest(examination);
        Required.Facts(examination, "37(1)");
        Required.Person(examination, "37(1)");
        examination.Fail(RequestForPerson.Presence(examination));
    }
}
