namespace RequestRouter.Convention.Articles.Article59;

/// <summary>What a State may not set for itself: what would take a guard away, each under the paragraph of that guard, and what the router cannot reckon with.</summary>
internal static class PracticeRules
{
    private static readonly string TooLong = $"A duration is at most {Bounds.Longest.TotalDays:0} days.";

    /// <summary>No less than this, or there is no real chance to answer, 40(28).</summary>
    private const int FewestDays = 3;

    /// <summary>No less than this, or the opportunity is not ample, 37(17).</summary>
    private const int FewestDaysForExtradition = 10;

    private static readonly TimeSpan ShortestUrgent = TimeSpan.FromHours(12);

    [Provision(A40_28)]
    [Provision(A37_17)]
    [Provision(A42_6)]
    [Provision(A40_26)]
    [Provision(A40_19)]
    [Provision(A42_8)]
    [Provision(A50_8)]
    public static IReadOnlyList<Failure> Check(Practice practice)
    {
        var faults = new List<Failure>();
        void Weak(bool weak, string pointer, Citation paragraph, string detail)
        {
            if (weak)
                faults.Add(new Failure(pointer, Codes.PracticeTooWeak, paragraph, detail));
        }

        Weak(practice.ConsultationWindowDays is < FewestDays or > 366, "/consultationWindowDays", A40_28,
            $"A consultation needs at least {FewestDays} working days, or it gives no opportunity to answer, and at most 366.");
        Weak(practice.ExtraditionConsultationDays is < FewestDaysForExtradition or > 366, "/extraditionConsultationDays", A37_17,
            $"Before extradition is refused the opportunity is ample: at least {FewestDaysForExtradition} working days, and at most 366.");
        Weak(practice.UrgentConsultationWindow < ShortestUrgent, "/urgentConsultationWindow", A40_28,
            "An urgent consultation needs at least twelve hours, or it gives no opportunity to answer.");
        Weak(practice.PreservationConsultationWindow < TimeSpan.FromHours(1), "/preservationConsultationWindow", A42_6,
            "A consultation on preservation needs at least an hour.");
        Weak(practice.StatusHumanInterval > TimeSpan.FromDays(30), "/statusHumanInterval", A40_26,
            "Reasonable status inquiries are answered at least once in thirty days.");
        Weak(practice.ExculpatoryWindow > TimeSpan.FromDays(30), "/exculpatoryWindow", A40_19,
            "An exculpatory disclosure cannot be held up: no longer than thirty days.");
        Weak(practice.CoolingPeriod < TimeSpan.Zero, "/coolingPeriod", A42_8, "Data are held until the refusal is notified.");
        Weak(practice.LiftHearingWindow < TimeSpan.FromDays(1), "/liftHearingWindow", A50_8,
            "The opportunity to give reasons needs at least a day.");
        Weak(!Calendar.IsZone(practice.Calendar.TimeZone), "/calendar/timeZone", Citation.Technical,
            "The time zone is not an IANA name.");
        Weak(practice.Calendar.Weekend.Distinct().Count() == 7, "/calendar/weekend", Citation.Technical, "A week has working days.");
        foreach (var (pointer, length) in Intervals(practice))
            Weak(length < TimeSpan.FromMinutes(1), pointer, Citation.Technical, "A reminder interval is at least a minute.");
        Weak(practice.StatusHumanInterval < TimeSpan.Zero, "/statusHumanInterval", Citation.Technical, "An interval is not less than nothing.");
        Weak(practice.ExculpatoryWindow < TimeSpan.Zero, "/exculpatoryWindow", Citation.Technical, "A window is not less than nothing.");
        Weak(practice.DeadlineReminderBefore < TimeSpan.Zero, "/deadlineReminderBefore", Citation.Technical, "A reminder comes before the deadline.");
        Weak(practice.PreservationEndWarning < TimeSpan.Zero, "/preservationEndWarning", Citation.Technical, "A warning comes before the end.");
        foreach (var (pointer, length) in Intervals(practice).Concat(OtherDurations(practice)))
            Weak(length > Bounds.Longest, pointer, Citation.Technical, TooLong);
        Weak(practice.Calendar.Holidays.Count > Bounds.Holidays, "/calendar/holidays", Citation.Technical, $"A calendar has at most {Bounds.Holidays} holidays.");
        return faults;
    }

    /// <summary>Those that have a lower bound of their own.</summary>
    private static IEnumerable<(string Pointer, TimeSpan Length)> OtherDurations(Practice practice) =>
    [
        ("/urgentConsultationWindow", practice.UrgentConsultationWindow),
        ("/deadlineReminderBefore", practice.DeadlineReminderBefore),
        ("/coolingPeriod", practice.CoolingPeriod),
        ("/preservationConsultationWindow", practice.PreservationConsultationWindow),
        ("/preservationEndWarning", practice.PreservationEndWarning),
        ("/liftHearingWindow", practice.LiftHearingWindow),
    ];

    private static IEnumerable<(string Pointer, TimeSpan Length)> Intervals(Practice practice) =>
    [
        ("/acknowledgeWithin", practice.AcknowledgeWithin),
        ("/executionReminderEvery", practice.ExecutionReminderEvery),
        ("/informationReminderEvery", practice.InformationReminderEvery),
        ("/statusAnswerWithin", practice.StatusAnswerWithin),
        ("/needCheckEvery", practice.NeedCheckEvery),
        ("/writtenConfirmationWithin", practice.WrittenConfirmationWithin),
        ("/conditionsReminderAfter", practice.ConditionsReminderAfter),
        ("/deletionReminderBefore", practice.DeletionReminderBefore),
        ("/deletionReminderEvery", practice.DeletionReminderEvery),
        ("/hearingReminderBefore", practice.HearingReminderBefore),
        ("/costTermsWithin", practice.CostTermsWithin),
        ("/secrecyChoiceWithin", practice.SecrecyChoiceWithin),
        ("/receiptWithin", practice.ReceiptWithin),
        ("/closeAfter", practice.CloseAfter),
        ("/exculpatoryNoticeWithin", practice.ExculpatoryNoticeWithin),
        ("/preservationReminderEvery", practice.PreservationReminderEvery),
        ("/answerReminderEvery", practice.AnswerReminderEvery),
        ("/returnReminderEvery", practice.ReturnReminderEvery),
        ("/pagingReminderEvery", practice.PagingReminderEvery),
        ("/confirmEntriesEvery", practice.ConfirmEntriesEvery),
    ];
}
