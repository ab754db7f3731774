namespace RequestRouter.Convention.Tests;

/// <summary>Sound examples: a test takes one, spoils one thing, and names the paragraph.</summary>
internal static class A
{
    public static readonly StateCode NL = StateCode.Parse("NL");
    public static readonly StateCode SG = StateCode.Parse("SG");
    public static readonly StateCode BR = StateCode.Parse("BR");
    public static readonly AuthorityId Central = AuthorityId.Parse("central");
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static Register Register => new([Agreeing(Party("NL", "nl", "en"), SG), Agreeing(Party("SG", "en"), NL), Party("BR", "pt", "en")]);

    /// <summary>A register in which the requested State's entry is changed.</summary>
    public static Register WhereRequested(Func<Party, Party> change) => new([.. Register.Parties.Select(p => p.State == SG ? change(p) : p)]);

    /// <summary>A register in which both have recorded this agreement with each other.</summary>
    public static Register WhereAgreed(AgreementKind kind) => new(
        [.. Register.Parties.Select(p => p.State == BR ? p : p with { Agreements = [.. p.Agreements, new Agreement(kind, p.State == NL ? SG : NL, Monday.AddDays(-1))] })]);

    /// <summary>A register with a treaty of this scope between the two.</summary>
    public static Register WithTreaty(Treaty treaty) => new([.. Register.Parties.Select(p => p.State == NL ? p with { Treaties = [treaty] } : p)]);

    private static Party Agreeing(Party party, StateCode with) => party with { Agreements = [new Agreement(AgreementKind.TransferOfSentencedPersons, with, Monday.AddYears(-1))] };

    public static Party Party(string state, params string[] languages) => new()
    {
        State = StateCode.Parse(state),
        Name = state,
        BoundFrom = Monday.AddYears(-1),
        Languages = [.. languages.Select(l => LanguageTag.Parse(l))],
        DataSafeguards = new DataSafeguards("Five years after the judgment", "Officers of the case, logged", "Complaint to the data protection authority"),
        Authorities =
        [
            new Authority
            {
                Id = Central,
                Name = "Central authority",
                Roles = [AuthorityRole.CentralAuthority, AuthorityRole.PointOfContact, AuthorityRole.ExtraditionAuthority, AuthorityRole.CompetentAuthority],
            },
            new Authority { Id = AuthorityId.Parse("prosecutor"), Name = "A prosecutor", Roles = [AuthorityRole.CompetentAuthority] },
        ],
    };

    public static RequestContent Content => new()
    {
        Language = LanguageTag.Parse("en"),
        Authority = new RequestingAuthority("Public Prosecution Service, international assistance centre", "iac@example.nl"),
        Proceedings = new Proceedings(ProceedingsNature.Investigation, "Ransomware against two hospitals", "National cyber unit", "Investigates serious computer crime under a prosecutor"),
        Offences = [new Offence { Title = "Illegal access and interference", Provision = "Criminal Code 138ab, 350a", Article = 7 }],
        Facts = "Between 1 and 3 October 2026 the systems of two hospitals were encrypted from a server rented in Singapore.",
        Items = [StoredData],
        Things = [new ConcernedThing(new Particular("Virtual server 4711"), new Particular("SG"), new Particular("Singapore"))],
        Use = "Evidence in the criminal case against the renter of the server",
        PersonalData = new PersonalDataStatement(true, TransferCheck.Compliant, "Police Data Act, article 17a"),
    };

    public static RequestedItem StoredData => new()
    {
        Purpose = Purpose.StoredData,
        Description = "Subscriber data and logs of virtual server 4711",
        Electronic = true,
        DataClasses = [DataClass.Subscriber, DataClass.Traffic],
        Period = new Period(Monday.AddDays(-60), Monday.AddDays(-40)),
        Custodian = "Example Hosting Pte Ltd",
        Relation = "The attack was commanded from this server",
        Need = "The server is known by its data only",
        PeriodBecause = "The days of the attack",
    };

    public static RequestedItem Statement => new()
    {
        Purpose = Purpose.TakingEvidence,
        Description = "A statement from the administrator of the server",
        Electronic = false,
        PeriodNotApplicable = true,
    };

    /// <summary>A document to be served.</summary>
    public static Attachment Summons => new() { Sha256 = Digest.Of("summons"u8), What = AttachmentKind.DocumentToBeServed, Name = "Summons" };

    public static SubmitRequest Request => new()
    {
        Id = "m-1",
        From = NL,
        Authority = Central,
        To = SG,
        Kind = RequestKind.MutualAssistance,
        Reference = "IAC-2026-0815",
        Content = Content,
    };

    /// <summary>A State that has switched on what the Convention leaves open.</summary>
    public static Practice EveryChoiceMade => Practice.Default with
    {
        ConsultOnOtherGrounds = OtherGroundsConsultation.Invite,
        PauseOnSecrecyFailure = true,
        ConsultBeforePreservationRefusal = true,
        ReasonsForPreservationRefusal = true,
        AskBeforeEvidenceRefusal = true,
        EarlyReleaseByRequester = true,
        HoldWhilePending = true,
        CoolingPeriod = TimeSpan.FromDays(10),
        ExtensionsRefusedOnListedGroundsOnly = true,
        NeedChecks = true,
        StatusHumanInterval = TimeSpan.FromDays(7),
        ConfirmsEntries = true,
    };

    public static SubmitRequest RequestWith(RequestContent content) => Request with { Content = content };

    public static Story Story => new();

    /// <summary>Received by the requested State.</summary>
    public static Story CaseReceived => new Story().Opens(Request);

    public static Story CaseUnderReview => CaseReceived.Requested(new Acknowledge());

    public static Story CaseExecuting => CaseUnderReview.Requested(Grant).Requested(Start);

    public static Story CaseDelivered => CaseExecuting.Requested(Delivery);

    public static Grant Grant => new() { RightsAttestation = "Considered by the deputy head of the central authority." };

    public static StartExecution Start => new() { Safeguards = Safeguards };

    public static Safeguards Safeguards => new()
    {
        LegalBasis = "Mutual Assistance Act, section 33",
        Proportionality = "Limited to one server and twenty days",
        ReviewBody = "State Courts",
        ReviewState = SG,
        Scope = "Subscriber data and logs",
        ProviderSecrecy = true,
    };

    public static Deliver Delivery => new() { Elements = [Element] };

    public static Element Element => new()
    {
        Digest = Digest.Of("logs"u8),
        PersonalData = true,
        Check = TransferCheck.Compliant,
        LegalBasis = "Personal Data Protection Act, section 26",
        DataClass = DataClass.Traffic,
    };

    public static Reason Because(Ground ground) => new()
    {
        Ground = ground,
        Explanation = "As set out to the authority concerned",
        Provision = "Mutual Assistance Act, section 20",
        Valuation = "200 SGD on 1 November 2026",
        ConductAssessment = "The conduct itself is no offence here",
        Interest = Interest.Security,
        Characteristic = Characteristic.PoliticalOpinions,
    };

    public static Refuse Refusal(params Ground[] grounds) => new() { Reasons = [.. grounds.Select(Because)] };

    public static Refuse RefusalAfterConsultation(params Ground[] grounds) => Refusal(grounds) with { ConsultationOutcome = "No workable terms were found" };

    public static IntendToRefuse Intention(params Ground[] grounds) => new() { Reasons = [.. grounds.Select(Because)], SeesNoTerms = true };

    public static IntendToPostpone Postponement => new() { Explanation = "A running trial of the same group", SeesNoTerms = true };

    public static OfferConditions Offer => new() { Conditions = [new Condition(1, ConditionKind.UseLimit, "Not to be used in any other proceedings")] };
}
