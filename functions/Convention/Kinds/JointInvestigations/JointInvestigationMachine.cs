using RequestRouter.Convention.Articles.Article48;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.JointInvestigations;

/// <summary>Joint investigation: acts on a territory, with its State's permission, 48.</summary>
internal static class JointInvestigationMachine
{
    public static Machine Build() => DiscretionMachine.Build(A48, [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority], linked: false, new()
    {
        Examines = static s => s.Remark(JointActs.Examine(s)),
        Rows =
        [
            new("J0", Say.RecordAct, Side.Both, StateSet.Of(Received, UnderReview), null, A48)
            {
                Forbidden = new("", Codes.AgreementRequired, A48, "The other State has not agreed to the joint investigation yet."),
                Checks = [JointActs.ActDescribed],
                Remarks = [JointActs.TerritoryNamed],
                RemarksOf = [JointActs.PermittedByHost],
                Tells = [new(Side.Both, "act-recorded", "An act was recorded before the joint investigation was agreed to.")],
            },
            new("J1", Say.PermitActs, Side.Both, Accepted, null, A48)
            {
                Checks = [JointActs.PermissionDescribed],
                Marks = JointActs.Permit,
                Tells = [new(Side.Both, "acts-permitted", "A State permits acts of the other's officers on its territory.")],
            },
            new("J2", Say.RecordAct, Side.Both, Accepted, null, A48)
            {
                Checks = [JointActs.ActDescribed],
                Remarks = [JointActs.TerritoryNamed],
                RemarksOf = [JointActs.PermittedByHost],
                Tells = [new(Side.Both, "act-recorded", "An act in the joint investigation was recorded.")],
            },
        ],
    });
}
