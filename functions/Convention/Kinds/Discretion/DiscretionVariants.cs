using RequestRouter.Convention.Articles.Article34;
using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Articles.Article38;
using RequestRouter.Convention.Articles.Article39;
using RequestRouter.Convention.Articles.Article47;
using RequestRouter.Convention.Articles.Article48;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Discretion;

/// <summary>The articles of chapter V that ask for more than an answer.</summary>
internal static class DiscretionVariants
{
    /// <summary>Prosecution in place of extradition, as a case of its own.</summary>
    public static readonly DiscretionVariant Prosecution = new() { Common = Common.OfExtradition, IsDuty = true, Examines = static s => s.Fail(InLieu.RestsOnARefusal(s)), Concluding = [InLieu.Submitted, InLieu.TreatedAlike] };

    /// <summary>Enforcement of a sentence in place of extradition, as a case of its own.</summary>
    public static readonly DiscretionVariant Enforcement = new() { Common = Common.OfExtradition, Examines = static s => s.Fail(InLieu.RestsOnARefusal(s)), OnDenial = TransferOfProceedings.RemarkOpenConsideration("37(13)"), Concluding = [InLieu.Considered] };

    /// <summary>Return of property: priority consideration is owed, the outcome is free.</summary>
    public static readonly DiscretionVariant Return = new() { OnDenial = TransferOfProceedings.RemarkOpenConsideration("52(2)") };

    public static readonly DiscretionVariant SentencedPerson = new()
    {
        Hints = [.. OpeningHints.OfEveryKind, WithoutAgreement],
        Agreeing = [SentencedPersons.ConsentOrItsAbsenceExplained],
        Rows =
        [
            new("D0", Say.RecordConsent, Side.Requested, StateSet.Of(Received, UnderReview), null, "38")
            {
                Checks = [SentencedPersons.ConsentNotToCome],
                Remarks = [SentencedPersons.ConsentDescribed],
                Marks = SentencedPersons.Consent,
                Tells = [new(Side.Requesting, "consent-recorded", "The person's consent to the transfer is on record.")],
            },
        ],
    };

    /// <summary>Removal of material of 14 or 16.</summary>
    public static readonly DiscretionVariant ContentRemoval = new() { Examines = static s => s.Fail(Removal.Examine(s)), Concluding = [Removal.Done] };

    /// <summary>Police cooperation: its basis, and what is added to it.</summary>
    public static readonly DiscretionVariant Police = new()
    {
        Common = Common.OfLawEnforcement,
        Examines = static s => s.Fail(PoliceMatters.Examine(s)),
        Remembers = static (c, s) => c with { Matter = s.Content.ForKind?.Matter },
        Regime = PoliceCooperation.Basis,
        Concluding = [PoliceMatters.AnswerChecked],
        Rows =
        [
            Agreeing(Side.Requesting),
            Agreeing(Side.Requested),
            new("P1", Say.AttachLinks, Side.Both, StateSet.Of(UnderReview, Accepted), null, "47(1)(a)")
            {
                Checks = [PoliceCooperation.LinksDescribed],
                Remarks = [PoliceCooperation.BothOptedIn],
                Tells = [new(Side.Both, "links-attached", "Information on links to other crimes was added.")],
            },
        ],
    };

    /// <summary>Joint investigation: acts on a territory, with its State's permission.</summary>
    public static readonly DiscretionVariant Joint = new()
    {
        Examines = static s => s.Fail(JointActs.Examine(s)),
        Rows =
        [
            new("J0", Say.RecordAct, Side.Both, StateSet.Of(Received, UnderReview), null, "48")
            {
                Forbidden = new("", Codes.AgreementRequired, "48", "The other State has not agreed to the joint investigation yet."),
                Checks = [JointActs.ActDescribed],
                Remarks = [JointActs.TerritoryNamed],
                RemarksOf = [JointActs.PermittedByHost],
                Tells = [new(Side.Both, "act-recorded", "An act was recorded before the joint investigation was agreed to.")],
            },
            new("J1", Say.PermitActs, Side.Both, Accepted, null, "48")
            {
                Checks = [JointActs.PermissionDescribed],
                Marks = JointActs.Permit,
                Tells = [new(Side.Both, "acts-permitted", "A State permits acts of the other's officers on its territory.")],
            },
            new("J2", Say.RecordAct, Side.Both, Accepted, null, "48")
            {
                Checks = [JointActs.ActDescribed],
                Remarks = [JointActs.TerritoryNamed],
                RemarksOf = [JointActs.PermittedByHost],
                Tells = [new(Side.Both, "act-recorded", "An act in the joint investigation was recorded.")],
            },
        ],
    };

    public static readonly DiscretionVariant Proceedings = new()
    {
        OnDenial = TransferOfProceedings.RemarkOpenConsideration("39(1)"),
        Rows =
        [
            new("E1", Say.DeclareNoLegalBasis, Side.Requested, StateSet.Of(Received, UnderReview), NoLegalBasis, "39(2)")
            {
                OpenOf = [TransferOfProceedings.BasisMayBeLacking],
                Tells = [new(Side.Requesting, "no-legal-basis", "The requested State needs a treaty for a transfer of proceedings, and does not take the Convention for one here.")],
            },
        ],
    };

    [Provision("38")]
    private static IEnumerable<Told> WithoutAgreement(Submission submission)
    {
        if (!SentencedPersons.AgreementOnFile(submission))
            yield return new Told(new Tell(Side.Both, "transfer-agreement-open", "The register shows no agreement of the two States on the transfer of sentenced persons; you may consider one.", Carries: false), "38");
    }

    private static MoveRow Agreeing(Side side) => new("P0", Say.AgreeBasis, side, StateSet.Of(Received, UnderReview, Accepted), null, "47(2)")
    {
        OfCase = true,
        Open = [PoliceCooperation.BasisIsOpen, PoliceCooperation.NotProposedBy(side)],
        Then = PoliceCooperation.AgreeOnBasis,
        Tells = [new(Side.Both, "basis-agreed", "A State takes the Convention for the basis of this cooperation; it is when both have said so.")],
    };
}
