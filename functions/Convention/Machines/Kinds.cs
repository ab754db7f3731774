namespace RequestRouter.Convention.Machines;

/// <summary>Which machine runs a kind of case.</summary>
internal static class Kinds
{
    private static readonly AuthorityRole[] Central = [AuthorityRole.CentralAuthority];
    private static readonly AuthorityRole[] Competent = [AuthorityRole.CompetentAuthority, AuthorityRole.CentralAuthority];
    private static readonly AuthorityRole[] Extraditing = [AuthorityRole.ExtraditionAuthority, AuthorityRole.CentralAuthority];
    private static readonly Machine?[] Machines = Build();

    /// <summary>Kinds whose machine is here.</summary>
    public static IEnumerable<RequestKind> Known => Enum.GetValues<RequestKind>().Where(k => Machines[(int)k] is not null);

    public static Machine Of(RequestKind kind) => Machines[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No case of this kind can have been opened");

    public static Machine? Find(RequestKind kind) => (int)kind >= 0 && (int)kind < Machines.Length ? Machines[(int)kind] : null;

    private static Machine?[] Build()
    {
        var machines = new Machine?[Enum.GetValues<RequestKind>().Length];
        machines[(int)RequestKind.MutualAssistance] = MutualAssistance.MutualAssistanceMachine.Build();
        machines[(int)RequestKind.ExpeditedPreservation] = Preservation.PreservationMachine.Build();
        machines[(int)RequestKind.UseConsent] = Consents.ConsentMachines.UseConsent();
        machines[(int)RequestKind.OnwardTransfer] = Consents.ConsentMachines.OnwardTransfer();
        machines[(int)RequestKind.ExculpatoryDisclosure] = Consents.ExculpatoryMachine.Build();
        machines[(int)RequestKind.SpontaneousInformation] = Information.InformationMachine.Build();
        machines[(int)RequestKind.TwentyFourSevenAssistance] = Network.CallMachine.Build();
        machines[(int)RequestKind.JurisdictionConsultation] = Consultations.JurisdictionMachine.Build();
        machines[(int)RequestKind.Dispute] = Consultations.DisputeMachine.Build();
        machines[(int)RequestKind.Extradition] = Extradition.ExtraditionMachine.Build();
        machines[(int)RequestKind.ProvisionalArrest] = Extradition.ProvisionalArrestMachine.Build();
        machines[(int)RequestKind.ConfiscationDomesticOrder] = machines[(int)RequestKind.ConfiscationForeignOrder] =
            machines[(int)RequestKind.ConfiscationProvisionalMeasure] = Confiscation.ConfiscationMachine.Build();
        machines[(int)RequestKind.DetainedPersonTransfer] = Persons.DetainedTransferMachine.Build();
        machines[(int)RequestKind.SafeConduct] = Persons.SafeConductMachine.Build();
        machines[(int)RequestKind.ProsecutionInLieu] = Discretion.DiscretionMachine.Build("37(11)", Extraditing, linked: true, Discretion.DiscretionVariants.Prosecution);
        machines[(int)RequestKind.SentenceEnforcement] = Discretion.DiscretionMachine.Build("37(13)", Extraditing, linked: true, Discretion.DiscretionVariants.Enforcement);
        machines[(int)RequestKind.TransferOfSentencedPerson] = Discretion.DiscretionMachine.Build("38", Central, linked: false, Discretion.DiscretionVariants.SentencedPerson);
        machines[(int)RequestKind.TransferOfProceedings] = Discretion.DiscretionMachine.Build("39(1)", Central, linked: false, Discretion.DiscretionVariants.Proceedings);
        machines[(int)RequestKind.AssetReturn] = Discretion.DiscretionMachine.Build("52(2)", Central, linked: true, Discretion.DiscretionVariants.Return);
        machines[(int)RequestKind.LawEnforcementCooperation] = Discretion.DiscretionMachine.Build("47(1)", Competent, linked: false, Discretion.DiscretionVariants.Police);
        machines[(int)RequestKind.JointInvestigation] = Discretion.DiscretionMachine.Build("48", Competent, linked: false, Discretion.DiscretionVariants.Joint);
        machines[(int)RequestKind.ContentRemoval] = Discretion.DiscretionMachine.Build("34(6)", Competent, linked: false, Discretion.DiscretionVariants.ContentRemoval);
        return machines;
    }
}
