using RequestRouter.Convention.Articles.Article47;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.LawEnforcementCooperation;

/// <summary>Police cooperation: its basis, and what is added to it, 47.</summary>
internal static class PoliceMachine
{
    public static Machine Build() => DiscretionMachine.Build(A47_1, [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority], linked: false, new()
    {
        Common = Common.OfLawEnforcement,
        Examines = static s =>
        {
            s.Fail(PoliceMatters.Examine(s));
            s.Remark(PoliceMatters.Liaison(s));
        },
        Remembers = static (c, s) => c with { Matter = s.Content.ForKind?.Matter },
        Regime = PoliceCooperation.Basis,
        Concluding = [PoliceMatters.AnswerChecked],
        Rows =
        [
            Agreeing(Side.Requesting),
            Agreeing(Side.Requested),
            PassingOn.Of(Side.Requesting, StateSet.Of(Received, UnderReview, InformationRequested, Accepted, Completed, Denied, Withdrawn, Closed)),
            PassingOn.Of(Side.Requested, StateSet.Of(Received, UnderReview, InformationRequested, Accepted, Completed, Denied, Withdrawn, Closed)),
            new("P1", Say.AttachLinks, Side.Both, StateSet.Of(UnderReview, Accepted), null, A47_1_a)
            {
                Checks = [PoliceCooperation.LinksDescribed],
                Remarks = [PoliceCooperation.BothOptedIn],
                Tells = [new(Side.Both, "links-attached", "Information on links to other crimes was added.")],
            },
        ],
    });

    private static MoveRow Agreeing(Side side) => new("P0", Say.AgreeBasis, side, StateSet.Of(Received, UnderReview, Accepted), null, A47_2)
    {
        OfCase = true,
        Open = [PoliceCooperation.BasisIsOpen, PoliceCooperation.NotProposedBy(side)],
        Then = PoliceCooperation.AgreeOnBasis,
        Tells = [new(Side.Both, "basis-agreed", "A State takes the Convention for the basis of this cooperation; it is when both have said so.")],
    };
}
