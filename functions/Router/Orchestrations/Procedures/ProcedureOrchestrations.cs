using System.Collections.Frozen;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>Which orchestration tells the story of which kind of procedure.</summary>
public static class ProcedureOrchestrations
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["written-confirmation"] = nameof(WrittenConfirmation),
        ["acknowledgement"] = nameof(TakingUp),
        ["execution"] = nameof(SpeedyExecution),
        ["need-check"] = nameof(NeedCheck),
        ["information"] = nameof(AdditionalInformation),
        ["consultation-refuse"] = nameof(ConsultationBeforeRefusal),
        ["consultation-postpone"] = nameof(ConsultationBeforePostponement),
        ["conditions"] = nameof(ConditionsOnOffer),
        ["postponement"] = nameof(PostponementReview),
        ["costs"] = nameof(CostConsultation),
        ["secrecy-choice"] = nameof(SecrecyChoice),
        ["receipt"] = nameof(DeliveryReceipt),
        ["authorization"] = nameof(AuthorizedDuration),
        ["status-inquiry"] = nameof(StatusInquiry),
        ["deadline"] = nameof(SuggestedDeadline),
        ["hearing-permission"] = nameof(HearingPermission),
        ["hearing-date"] = nameof(VideoconferenceHearing),
        ["hearing-record"] = nameof(HearingRecord),
        ["records-access"] = nameof(RecordsAccess),
        ["exculpatory-notice"] = nameof(ExculpatoryNotice),
        ["exculpatory-consultation"] = nameof(ExculpatoryConsultation),
        ["notice-after-disclosure"] = nameof(NoticeAfterDisclosure),
        ["closing"] = nameof(Closing),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kinds with a story of their own.</summary>
    public static IReadOnlyList<string> Kinds => Names.Keys;

    public static string NameFor(string kind) => Names.GetValueOrDefault(kind, nameof(OtherProcedure));
}
