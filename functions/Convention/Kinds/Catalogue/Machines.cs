using RequestRouter.Convention.Kinds.AssetReturns;
using RequestRouter.Convention.Kinds.Confiscations;
using RequestRouter.Convention.Kinds.ContentRemovals;
using RequestRouter.Convention.Kinds.DetainedPersonTransfers;
using RequestRouter.Convention.Kinds.DisputeSettlements;
using RequestRouter.Convention.Kinds.ExculpatoryDisclosures;
using RequestRouter.Convention.Kinds.ExpeditedPreservations;
using RequestRouter.Convention.Kinds.Extraditions;
using RequestRouter.Convention.Kinds.JointInvestigations;
using RequestRouter.Convention.Kinds.JurisdictionConsultations;
using RequestRouter.Convention.Kinds.LawEnforcementCooperation;
using RequestRouter.Convention.Kinds.MutualAssistance;
using RequestRouter.Convention.Kinds.OnwardTransfers;
using RequestRouter.Convention.Kinds.ProceedingsTransfers;
using RequestRouter.Convention.Kinds.ProsecutionsInLieu;
using RequestRouter.Convention.Kinds.ProvisionalArrests;
using RequestRouter.Convention.Kinds.SafeConducts;
using RequestRouter.Convention.Kinds.SentencedPersonTransfers;
using RequestRouter.Convention.Kinds.SentenceEnforcements;
using RequestRouter.Convention.Kinds.SpontaneousInformation;
using RequestRouter.Convention.Kinds.Tables;
using RequestRouter.Convention.Kinds.TwentyFourSevenAssistance;
using RequestRouter.Convention.Kinds.UseConsents;

namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>Which table a kind of case has, with the rows of all rulebooks; <see cref="Rulebooks"/> takes from it what a rulebook has.</summary>
internal static class Machines
{
    private static readonly Machine?[] ByKind = Build();

    /// <summary>Kinds whose machine is here.</summary>
    public static IEnumerable<RequestKind> Known => Enum.GetValues<RequestKind>().Where(k => ByKind[(int)k] is not null);

    public static Machine Of(RequestKind kind) => ByKind[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No case of this kind can have been opened");

    /// <summary>The machine of a kind that is known; null where no case of it can be opened.</summary>
    public static Machine? Find(RequestKind kind) => ByKind[(int)kind];

    private static Machine?[] Build()
    {
        var machines = new Machine?[Enum.GetValues<RequestKind>().Length];
        machines[(int)RequestKind.MutualAssistance] = MutualAssistanceMachine.Build();
        machines[(int)RequestKind.ExpeditedPreservation] = PreservationMachine.Build();
        machines[(int)RequestKind.UseConsent] = UseConsentMachine.Build();
        machines[(int)RequestKind.OnwardTransfer] = OnwardTransferMachine.Build();
        machines[(int)RequestKind.ExculpatoryDisclosure] = ExculpatoryMachine.Build();
        machines[(int)RequestKind.SpontaneousInformation] = InformationMachine.Build();
        machines[(int)RequestKind.TwentyFourSevenAssistance] = CallMachine.Build();
        machines[(int)RequestKind.JurisdictionConsultation] = JurisdictionMachine.Build();
        machines[(int)RequestKind.Dispute] = DisputeMachine.Build();
        machines[(int)RequestKind.Extradition] = ExtraditionMachine.Build();
        machines[(int)RequestKind.ProvisionalArrest] = ProvisionalArrestMachine.Build();
        machines[(int)RequestKind.ConfiscationDomesticOrder] = machines[(int)RequestKind.ConfiscationForeignOrder] =
            machines[(int)RequestKind.ConfiscationProvisionalMeasure] = ConfiscationMachine.Build();
        machines[(int)RequestKind.DetainedPersonTransfer] = DetainedTransferMachine.Build();
        machines[(int)RequestKind.SafeConduct] = SafeConductMachine.Build();
        machines[(int)RequestKind.ProsecutionInLieu] = ProsecutionMachine.Build();
        machines[(int)RequestKind.SentenceEnforcement] = EnforcementMachine.Build();
        machines[(int)RequestKind.TransferOfSentencedPerson] = SentencedPersonMachine.Build();
        machines[(int)RequestKind.TransferOfProceedings] = ProceedingsMachine.Build();
        machines[(int)RequestKind.AssetReturn] = AssetReturnMachine.Build();
        machines[(int)RequestKind.LawEnforcementCooperation] = PoliceMachine.Build();
        machines[(int)RequestKind.JointInvestigation] = JointInvestigationMachine.Build();
        machines[(int)RequestKind.ContentRemoval] = ContentRemovalMachine.Build();
        return machines;
    }
}
