namespace RequestRouter.Convention.Articles.Article59;

/// <summary>A State may set stricter measures than the Convention's, and none that takes a guard away, 59(2).</summary>
internal static class PracticeRules
{
    private static readonly string TooLong = $"A duration is at most {Bounds.Longest.TotalDays:0} days.";

    [Provision(A59_2)]
    [Cites(A40_28, A42_6, A40_26, A40_19, A42_8, A50_8, A40_12_b)]
    public static IReadOnlyList<Failure> Check(Practice practice)
    {
        var faults = new List<Failure>();
        void Weak(bool weak, string pointer, Citation paragraph, string detail)
        {
            if (weak)
                faults.Add(new Failure(pointer, Codes.PracticeTooWeak, paragraph, detail));
        }

        Weak(practice.ConsultationWindowDays is < 1 or > 366, "/consultationWindowDays", A40_28,
            "A consultation needs at least one working day, or it gives no opportunity to answer, and at most 366.");
        Weak(practice.UrgentConsultationWindow < TimeSpan.FromHours(1), "/urgentConsultationWindow", A40_28,
            "An urgent consultation needs at least an hour, or it gives no opportunity to answer.");
        Weak(practice.PreservationConsultationWindow < TimeSpan.FromHours(1), "/preservationConsultationWindow", A42_6,
            "A consultation on preservation needs at least an hour.");
        Weak(practice.StatusHumanInterval > TimeSpan.FromDays(30), "/statusHumanInterval", A40_26,
            "Reasonable status inquiries are answered at least once in thirty days.");
        Weak(practice.ExculpatoryWindow > TimeSpan.FromDays(30), "/exculpatoryWindow", A40_19,
            "An exculpatory disclosure cannot be held up: no longer than thirty days.");
        Weak(practice.CoolingPeriod < TimeSpan.Zero, "/coolingPeriod", A42_8, "Data are held until the refusal is notified.");
        Weak(practice.LiftHearingWindow < TimeSpan.FromDays(1), "/liftHearingWindow", A50_8,
            "The opportunity to give reasons needs at least a day.");
        Weak(!Calendar.IsZone(practice.Calendar.TimeZone), "/calendar/timeZone", A40_28,
            "The time zone is not an IANA name.");
        Weak(practice.Calendar.Weekend.Distinct().Count() == 7, "/calendar/weekend", A40_12_b, "A week has working days.");
        foreach (var (pointer, length) in Intervals(practice))
            Weak(length < TimeSpan.FromMinutes(1), pointer, A40_12_b, "A reminder interval is at least a minute.");
        Weak(practice.StatusHumanInterval < TimeSpan.Zero, "/statusHumanInterval", A40_26, "An interval is not less than nothing.");
        Weak(practice.ExculpatoryWindow < TimeSpan.Zero, "/exculpatoryWindow", A40_19, "A window is not less than nothing.");
        Weak(practice.DeadlineReminderBefore < TimeSpan.Zero, "/deadlineReminderBefore", A40_26, "A reminder comes before the deadline.");
        Weak(practice.PreservationEndWarning < TimeSpan.Zero, "/preservationEndWarning", A42_8, "A warning comes before the end.");
        foreach (var (pointer, length) in Intervals(practice).Concat(OtherDurations(practice)))
            Weak(length > Bounds.Longest, pointer, A59_2, TooLong);
        Weak(practice.Calendar.Holidays.Count > Bounds.Holidays, "/calendar/holidays", A59_2, $"A calendar has at most {Bounds.Holidays} holidays.");
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
