namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>Sound bodies that say more than the plainest one: sums, dates, claims, several parts.</summary>
internal static class Fuller
{
    public static IEnumerable<Communication> Of(CommunicationType type, DateTimeOffset now) => type.Name switch
    {
        "start-execution" => [A.Start with { Safeguards = A.Safeguards with { Until = now.AddDays(20), ThirdPartyImpact = "None", WithinProviderCapability = true } }],
        "deliver" => [new Deliver { Elements = [A.Element, A.Element with { PersonalData = false, NotPersonalBecause = "A log of the machine", CollectedAt = now }] }],
        "record-confiscation" => [new RecordConfiscation { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering", Amount = new Money(100, "SGD") }],
        "ask-return" => [new AskReturn { Purpose = "Compensation", VictimClaims = ["Hospital A", "Hospital B"] }],
        "consider-return" => [new ConsiderReturn { Consideration = "To be returned", VictimOutcomes = ["Paid", "Not proven"] }],
        "return-property" => [new ReturnProperty { Deductions = [Storage] }],
        "dispose-property" => [new DisposeProperty { LegalBasis = "CBA 26", Disposition = Disposition.Sharing, VictimsConsidered = "There are none", Agreement = "Of 2025", Deductions = [Storage] }],
        "offer-conditions" => [new OfferConditions { Conditions = [new Condition(1, ConditionKind.UseLimit, "In this case only"), new Condition(2, ConditionKind.Deletion, "After the judgment", now.AddDays(90))] }],
        "record-use" => [new RecordUse { WithinStatedPurpose = true, AgainstConditions = [1] }, new RecordUse { WithinStatedPurpose = false, Consent = CaseId.From(A.NL, "U-1") }, new RecordUse { WithinStatedPurpose = false, Consent = CaseId.From(A.SG, "U-1") }],
        "supplement" => [new Supplement { Deadline = new SuggestedDeadline(now.AddDays(30), "The trial begins") }, new Supplement { Deadline = new SuggestedDeadline(now.AddDays(30)) }],
        "answer-deadline" => [new AnswerDeadline { CanBeMet = false, Reason = "The laboratory needs longer" }],
        "report-preserved" => [new ReportPreserved { EffectiveAt = now, Until = now.AddDays(100), OrderEnd = now.AddDays(90), SecrecyKept = true, SecrecyUntil = now.AddDays(100) }],
        "record-follow-up-outcome" => [.. Enum.GetValues<FollowUpOutcome>().Select(o => new RecordFollowUpOutcome { Outcome = o })],
        "disclose-route" => [new DiscloseRoute { Elements = [A.Element, A.Element with { PersonalData = false, Check = null }] }],
        "refuse-route" => [new RefuseRoute { Reasons = [A.Because(Ground.DomesticProhibition), A.Because(Ground.Discrimination)] }, new RefuseRoute { Reasons = [A.Because(Ground.Nationality)] }],
        "authorize" => [new Authorize { Until = now.AddDays(30), SignedDocument = Digest.Of("signed"u8), Conditions = [new Condition(1, ConditionKind.Access, "Judges only")] }],
        "grant-extradition" => [new GrantExtradition { FairTreatment = "Guaranteed", WithoutDualCriminality = true, Provision = "Extradition Act 4" }],
        "intend-to-lift" => [new IntendToLift { Reason = "As the law says", Provision = "CPC 40" }],
        "record-property-step" => [.. Enum.GetValues<PropertyStep>().Select(s => new RecordPropertyStep { Step = s, ByAuthority = "Trustee", At = now })],
        "record-outcome" => [new RecordOutcome { Outcome = "coordinated" }, new RecordOutcome { Outcome = "apart" }],
        "agree-transfer" => [new AgreeTransfer { Terms = "Return by a day", ReturnBy = now.AddDays(30) }],
        "agree-days" => [new AgreeDays { Days = 1 }, new AgreeDays { Days = 3660 }, new AgreeDays { Days = 3661 }],
        "refuse" => [.. Enum.GetValues<Ground>().Select(g => A.RefusalAfterConsultation(g)), new Refuse { Reasons = [A.Because(Ground.Discrimination), new Reason { Ground = Ground.Discrimination }] }, .. Detailed],
        "intend-to-refuse" => [.. Enum.GetValues<Ground>().Select(g => A.Intention(g))],
        _ => [],
    };

    /// <summary>Grounds that ask for a detail, without it.</summary>
    private static IEnumerable<Refuse> Detailed => new[]
    {
        Ground.DualCriminality, Ground.DomesticProhibition, Ground.AvailableElsewhere, Ground.TreatyProvision, Ground.DomesticOrTreatyCondition, Ground.EssentialInterests,
        Ground.Discrimination, Ground.TrivialValue,
    }.Select(g => new Refuse { Reasons = [new Reason { Ground = g, Explanation = "So" }], ConsultationOutcome = "None" });

    private static Deduction Storage => new("Storage", new Money(10, "SGD"), "Two years of storage");
}
