namespace RequestRouter.Convention;

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
}
