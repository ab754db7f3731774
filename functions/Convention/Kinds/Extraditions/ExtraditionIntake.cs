using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Extraditions;

/// <summary>What a request for extradition or provisional arrest needs, 37.</summary>
internal static class ExtraditionIntake
{
    [Provision("37(1)")]
    [Provision("37(19)")]
    public static void Examine(Examination examination)
    {
        examination.Remark(Channels.Designated(examination, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, "37(19)"));
        examination.Remark(Basis.OfExtradition(examination));
        ExamineRequest(examination);
        examination.Fail(RequestForPerson.Punishable(examination));
    }

    [Provision("37(10)")]
    public static void ExamineProvisional(Examination examination)
    {
        examination.Remark(Channels.Designated(examination, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, "37(19)"));
        ExamineRequest(examination);
        if (Wording.Missing(examination.Content.Urgency))
            examination.Fail(Failure.Missing("/content/urgency", "37(10)", "Provisional arrest is for urgent cases; say why it is urgent."));
    }

    private static void ExamineRequest(Examination examination)
    {
        Required.ForRequest(examination);
        Required.Facts(examination, "37(1)");
        Required.Person(examination, "37(1)");
        examination.Fail(RequestForPerson.Presence(examination));
    }
}
