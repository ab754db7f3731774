namespace RequestRouter.Convention.Model.Cases;

/// <summary>What a case is, as the kinds catalogue lists it.</summary>
public enum RequestKind
{
    MutualAssistance,
    ExpeditedPreservation,
    Extradition,
    ProvisionalArrest,
    ProsecutionInLieu,
    SentenceEnforcement,
    TransferOfSentencedPerson,
    TransferOfProceedings,
    ConfiscationDomesticOrder,
    ConfiscationForeignOrder,
    ConfiscationProvisionalMeasure,
    AssetReturn,
    DetainedPersonTransfer,
    SafeConduct,
    SpontaneousInformation,
    ExculpatoryDisclosure,
    UseConsent,
    OnwardTransfer,
    TwentyFourSevenAssistance,
    LawEnforcementCooperation,
    JointInvestigation,
    JurisdictionConsultation,
    Dispute,

    /// <summary>Material of 14 or 16 is to be removed or made inaccessible, 34(6).</summary>
    ContentRemoval,
}
