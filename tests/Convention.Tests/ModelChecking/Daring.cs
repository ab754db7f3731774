namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Other bodies than the plainest sound one: some the law allows at times, some it must stop always.</summary>
internal static class Daring
{
    private static readonly Communication[] Refusals =
    [
        .. new[] { Ground.EssentialInterests, Ground.NotInConformity, Ground.DualCriminality, Ground.Nationality, Ground.Interference, Ground.Fiscal, Ground.BankSecrecy, Ground.TrivialValue }
            .Select(g => A.RefusalAfterConsultation(g)),
        A.RefusalAfterConsultation(Ground.DualCriminality, Ground.EssentialInterests),
        A.RefusalAfterConsultation(Ground.Discrimination, Ground.BankSecrecy),
        A.RefusalAfterConsultation(Ground.Discrimination, Ground.Fiscal),
        new Refuse(),
        new Refuse { Reasons = [new Reason { Ground = Ground.Discrimination }] },
    ];

    private static readonly Communication[] Deliveries =
    [
        .. Enum.GetValues<TransferCheck>().Select(c => new Deliver { Elements = [A.Element with { Check = c }] }),
        new Deliver { Elements = [A.Element with { Check = null }] },
        new Deliver { Elements = [A.Element, A.Element with { Check = TransferCheck.NotCompliant }] },
        new Deliver { Elements = [A.Element], Partial = true },
        new Deliver(),
    ];

    public static IEnumerable<Communication> Of(CommunicationType type, DateTimeOffset now) => type.Name switch
    {
        "refuse" => Refusals,
        "deliver" => Deliveries,
        "intend-to-refuse" => [A.Intention(Ground.DualCriminality)],
        "postpone" =>
        [
            new Postpone { Ground = Ground.Workload, Explanation = "Busy", ConsultationOutcome = "None", ReviewAt = now.AddDays(30) },
            new Postpone { ConsultationOutcome = "None", ReviewAt = now.AddDays(30) },
        ],
        "schedule-hearing" => [new ScheduleHearing { At = now.AddDays(3), ConductedBy = A.NL, AttendedBy = "State Courts" }],
        "start-execution" => [new StartExecution(), A.Start with { ExecutingState = A.NL }],
        "withhold" => [new Withhold()],
        "grant-extradition" => [new GrantExtradition { FairTreatment = "Guaranteed" }],
        "determine-preservation" => [new DeterminePreservation { Execute = false }, new DeterminePreservation()],
        "record-follow-up-outcome" => [new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn }],
        "refuse-extension" => [new RefuseExtension()],
        "refuse-route" => [new RefuseRoute()],
        "disclose-route" => [new DiscloseRoute { Elements = [A.Element with { Check = null }] }],
        "authorize" => [new Authorize()],
        "lift-measure" => [new LiftMeasure()],
        "record-consent" => [new RecordConsent()],
        "record-restriction" => [new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }, new RecordRestriction()],
        "record-credit" => [new RecordCredit { Days = 0 }],
        "offer-conditions" => [new OfferConditions { Conditions = [new Condition(1, ConditionKind.Deletion, "Delete it after the trial", Due: now.AddDays(90))] }],
        "attest-deletion" => [new AttestDeletion { Manner = DeletionManner.Deleted, Conditions = [1], AttestedBy = "J. Jansen", Partial = true }, new AttestDeletion()],
        "record-use" => [new RecordUse { WithinStatedPurpose = false }],
        "record-onward-transfer" => [new RecordOnwardTransfer { Recipient = "BR" }],
        _ => [],
    };
}
