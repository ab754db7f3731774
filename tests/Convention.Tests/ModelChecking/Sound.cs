namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>A sound body for every kind of communication, and unsound ones that the law must stop.</summary>
internal static partial class Sound
{
    /// <summary>What this side could soundly say, of the items given.</summary>
    public static Communication Of(CommunicationType type, Case @case, DateTimeOffset now, IReadOnlyList<int> items) => Bodies(type, @case, now) with
    {
        Items = items,
        Id = "s",
        Authority = A.Central,
    };

    private static Communication Bodies(CommunicationType type, Case @case, DateTimeOffset now) => type.Name switch
    {
        "confirm-in-writing" => new ConfirmInWriting
        {
            Content = A.Content with
            {
                Items = [.. @case.Items.Select(i => A.StoredData with { Purpose = i.Purpose })],
            },
        },
        "record-diplomatic-delivery" => new RecordDiplomaticDelivery { NoteReference = "NV 12", DeliveredAt = now },
        "acknowledge" => new Acknowledge(),
        "forward" => new Forward { ExecutingAuthority = "Cyber police" },
        "ask-information" => new AskInformation { Questions = ["Which account?"] },
        "answer-information" => new AnswerInformation { Answers = ["Account 12"] },
        "report-progress" => new ReportProgress { Progress = "With the provider" },
        "ask-status" => new AskStatus(),
        "answer-status" => new AnswerStatus { Answer = "Soon" },
        "no-longer-required" => new NoLongerRequired(),
        "supplement" => new Supplement { Addition = "A further detail" },
        "answer-deadline" => new AnswerDeadline { CanBeMet = true },
        "confirm-need" => new ConfirmNeed(),
        "grant" => A.Grant,
        "intend-to-refuse" => A.Intention(Grounds.Of(@case.Kind).Contains(Ground.EssentialInterests) ? Ground.EssentialInterests : Ground.Discrimination),
        "answer-consultation" => new AnswerConsultation { Answer = "We see it differently" },
        "refuse" => Refusal(@case),
        "intend-to-postpone" => A.Postponement,
        "postpone" => new Postpone { Explanation = "The trial goes on", ConsultationOutcome = "None", ReviewAt = now.AddDays(30) },
        "resume" => new Resume(),
        "offer-conditions" => A.Offer,
        "accept-conditions" => new AcceptConditions(),
        "reject-conditions" => new RejectConditions(),
        "proceed" => new Proceed(),
        "convert-request" => new ConvertRequest { ToKind = RequestKind.TwentyFourSevenAssistance, NewReference = "N-1" },
        "start-execution" => A.Start,
        "foresee-costs" => new ForeseeCosts { Description = "Forensic laboratory" },
        "agree-costs" => new AgreeCosts { Terms = "Half each" },
        "claim-costs" => new ClaimCosts { Description = "Translation" },
        "cannot-keep-secrecy" => new CannotKeepSecrecy { Reason = "The law requires notice to the user" },
        "deliver" => A.Delivery,
        "withhold" => new Withhold { Reason = "Data protection act" },
        "acknowledge-delivery" => new AcknowledgeDelivery { IntegrityVerified = true },
        "record-use" => new RecordUse { WithinStatedPurpose = true },
        "record-onward-transfer" => new RecordOnwardTransfer { Recipient = "BR", Authorization = CaseId.From(A.NL, "OT-1") },
        "open-dispute" => new OpenDispute { Subject = "Reading of 40(27)" },
        _ => OfOtherKinds(type, @case, now),
    };

    /// <summary>Each ground in turn, elements that fail their check, missing safeguards: never legal without what the law asks for.</summary>
    public static IEnumerable<Communication> Daring(CommunicationType type, Case @case, IReadOnlyList<int> items)
    {
        foreach (var said in type.Name switch
        {
            "refuse" => Enum.GetValues<Ground>().Select(g => (Communication)A.RefusalAfterConsultation(g))
                .Append(A.RefusalAfterConsultation(Ground.DualCriminality, Ground.EssentialInterests))
                .Append(A.RefusalAfterConsultation(Ground.Discrimination, Ground.BankSecrecy))
                .Append(new Refuse()),
            "postpone" => [new Postpone { Ground = Ground.Workload, Explanation = "Busy", ConsultationOutcome = "None", ReviewAt = DateTimeOffset.MaxValue }],
            "deliver" => [.. Enum.GetValues<TransferCheck>().Select(c => (Communication)new Deliver { Elements = [A.Element with { Check = c }] }),
                new Deliver { Elements = [A.Element with { Check = null }] }, new Deliver { Elements = [A.Element], Partial = true }],
            "start-execution" => [new StartExecution(), A.Start with { ExecutingState = A.NL }],
            _ => Enumerable.Empty<Communication>(),
        })
            yield return said with { Items = items, Id = "d", Authority = A.Central };
    }

    private static Refuse Refusal(Case @case)
    {
        var consulted = @case.Items.SelectMany(i => i.ConsultedGrounds).Where(Grounds.Of(@case.Kind).Contains).ToArray();
        return A.RefusalAfterConsultation(consulted.Length > 0 ? consulted[0] : Ground.Discrimination);
    }
}
