using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>A sound body for every kind of communication.</summary>
internal static partial class Sound
{
    /// <summary>What this side could soundly say, of the items given.</summary>
    public static Communication Of(CommunicationType type, Case @case, DateTimeOffset now, IReadOnlyList<int>? items) => Bodies(type, @case, now) with
    {
        Items = items,
        Id = "s",
        Authority = A.Central,
    };

    /// <summary>The same, said by this State: what it does is on its own territory.</summary>
    public static Communication By(StateCode state, CommunicationType type, Case @case, DateTimeOffset now, IReadOnlyList<int>? items) =>
        Of(type, @case, now, items) is RecordAct act ? act with { From = state, Territory = state } : Of(type, @case, now, items) with { From = state };

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
        "refuse" when @case.Kind == RequestKind.TwentyFourSevenAssistance => new Refuse(),
        "intend-to-refuse" => A.Intention(Grounds.Of(@case.Kind).Contains(Ground.EssentialInterests) ? Ground.EssentialInterests : Ground.Discrimination),
        "answer-consultation" => new AnswerConsultation { Answer = "We see it differently" },
        "refuse" => A.RefusalAfterConsultation(@case.Kind == RequestKind.Extradition ? HeardOn(@case) : Ground.Discrimination),
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
        "attest-deletion" => new AttestDeletion { Manner = DeletionManner.Deleted, Conditions = @case.Items.SelectMany(i => i.Accepted).Any() ? [1] : null, AttestedBy = "J. Jansen, prosecutor" },
        "record-use" => new RecordUse { WithinStatedPurpose = true },
        "record-onward-transfer" => new RecordOnwardTransfer { Recipient = "BR", Authorization = CaseId.From(A.NL, "OT-1") },
        "permit-hearing" => new PermitHearing(),
        "decline-hearing" => new DeclineHearing { Reason = "No court is connected" },
        "agree-hearing" => new AgreeHearing { ConductedByRequesting = true, MeansByRequesting = true },
        "schedule-hearing" => new ScheduleHearing { At = now.AddDays(10) },
        "record-hearing" => new RecordHearing { HeldAt = now, ConductingAuthority = "State Courts" },
        "determine-access" => new DetermineAccess { Extent = RecordsExtent.InPart, Explanation = "Names of others are left out" },
        "open-dispute" => new OpenDispute { Subject = "Reading of 40(27)" },
        _ => OfOtherKinds(type, @case, now),
    };

    /// <summary>Extradition is refused on what the other State was heard on, 37(17).</summary>
    private static Ground HeardOn(Case @case) => @case.Items[0].ConsultedGrounds.Append(Ground.Discrimination).First();
}
