using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.ProvisionalArrests;

/// <summary>What a request for provisional arrest needs: what one for extradition does, but for what comes with the full request, and urgency, 37(10).</summary>
internal static class ProvisionalArrestIntake
{
    [Provision(A37_10)]
    public static void Examine(Examination examination)
    {
        examination.Remark(Channels.Designated(examination, AuthorityRole.ExtraditionAuthority, Codes.AuthorityNotDesignated, A37_19));
        WantedPerson.Examine(examination);
        if (!examination.Content.IsUrgent)
            examination.Fail(Failure.Missing("/content/urgency", A37_10, "Provisional arrest is for urgent cases; say why it is urgent."));
    }
}
