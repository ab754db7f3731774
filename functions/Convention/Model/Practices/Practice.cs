namespace RequestRouter.Convention.Model.Practices;

/// <summary>
/// What the officers of a State have set for the cases it is asked in: window lengths, reminders, choices the Convention leaves open.
/// Never treaty law. Every member has its default; <c>Faults()</c> says which settings a State may not choose because they would take a guard away.
/// A step is decided under the practice of the requested State at that time.
/// </summary>
public sealed record Practice
{
    /// <summary>The defaults.</summary>
    public static Practice Default { get; } = new();

    /// <summary>The days on which windows counted in working days run.</summary>
    public WorkingCalendar Calendar { get; init; } = new();

    /// <summary>A2: how long a consultation waits for the requesting State, in working days, 40(28).</summary>
    public int ConsultationWindowDays { get; init; } = 10;

    /// <summary>A2: the same when the request is urgent.</summary>
    public TimeSpan UrgentConsultationWindow { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long a consultation before a refusal of extradition waits, in working days, urgent or not: ample opportunity, 37(17).</summary>
    public int ExtraditionConsultationDays { get; init; } = 20;

    /// <summary>A1: what is done before a refusal on other grounds than those of 40(21).</summary>
    public OtherGroundsConsultation ConsultOnOtherGrounds { get; init; } = OtherGroundsConsultation.Skip;

    /// <summary>When a request that nobody has taken up is reminded of, 40(12)(b).</summary>
    public TimeSpan AcknowledgeWithin { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How often an execution without news is reminded of, 40(12)(b), 40(26).</summary>
    public TimeSpan ExecutionReminderEvery { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How often unanswered questions are reminded of, 40(16).</summary>
    public TimeSpan InformationReminderEvery { get; init; } = TimeSpan.FromDays(14);

    /// <summary>By when the requested State's own answer to a status inquiry is asked, 40(26).</summary>
    public TimeSpan StatusAnswerWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A46: how often a status inquiry may be put to a person, 40(26); no limit where it is zero. The automatic answer always comes.</summary>
    public TimeSpan StatusHumanInterval { get; init; }

    /// <summary>Whether the requesting State is asked from time to time if it still needs the assistance, 40(26).</summary>
    public bool NeedChecks { get; init; }

    /// <summary>How often the requesting State is asked whether it still needs the assistance, 40(26).</summary>
    public TimeSpan NeedCheckEvery { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long before a suggested deadline the requested State is reminded, 40(26).</summary>
    public TimeSpan DeadlineReminderBefore { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A28: what "forthwith" is reminded at for the written confirmation, 40(13).</summary>
    public TimeSpan WrittenConfirmationWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>When conditions on offer are reminded of; half-way where the window of the consultation would be over by then.</summary>
    public TimeSpan ConditionsReminderAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>How long before the day on which something is to be deleted or returned the State that accepted it is reminded, 40(28).</summary>
    public TimeSpan DeletionReminderBefore { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often it is reminded after that day, 40(28).</summary>
    public TimeSpan DeletionReminderEvery { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long before a hearing by videoconference both States are reminded, 40(18).</summary>
    public TimeSpan HearingReminderBefore { get; init; } = TimeSpan.FromDays(2);

    /// <summary>When costs without agreed terms are reminded of, 40(30).</summary>
    public TimeSpan CostTermsWithin { get; init; } = TimeSpan.FromDays(14);

    /// <summary>A24: whether the execution waits for the requesting State when secrecy cannot be kept, 40(20).</summary>
    public bool PauseOnSecrecyFailure { get; init; }

    /// <summary>When the requesting State is reminded to choose after secrecy failed, 40(20).</summary>
    public TimeSpan SecrecyChoiceWithin { get; init; } = TimeSpan.FromDays(2);

    /// <summary>When the requesting State is reminded to confirm a delivery.</summary>
    public TimeSpan ReceiptWithin { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a case in which all is final stays before the router closes it.</summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A5: how long the furnishing State has to ask for a consultation before an exculpatory disclosure, 40(19).</summary>
    public TimeSpan ExculpatoryWindow { get; init; } = TimeSpan.FromDays(3);

    /// <summary>When a disclosure whose notice is missing is brought to both, 40(19), 40(5).</summary>
    public TimeSpan ExculpatoryNoticeWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A17: how long preserved data stay held after a refused follow-up was notified, 42(8); the text asks for a decision, and no time after it.</summary>
    public TimeSpan CoolingPeriod { get; init; }

    /// <summary>A18: whether an extension is refused on the grounds of 42(6) only; the text gives a right to ask, 42(9).</summary>
    public bool ExtensionsRefusedOnListedGroundsOnly { get; init; }

    /// <summary>A18: whether data stay held while an extension is asked for, 42(9); else the period runs on, never to before day 60.</summary>
    public bool HoldWhilePending { get; init; }

    /// <summary>A21: whether a refusal of preservation is consulted on first, by analogy with 40(28).</summary>
    public bool ConsultBeforePreservationRefusal { get; init; }

    /// <summary>A21: whether a refusal of preservation needs an explanation, by analogy with 40(25).</summary>
    public bool ReasonsForPreservationRefusal { get; init; }

    /// <summary>A21: the window of that consultation.</summary>
    public TimeSpan PreservationConsultationWindow { get; init; } = TimeSpan.FromHours(12);

    /// <summary>When a preservation request that is not effected is reminded of, 42(4).</summary>
    public TimeSpan PreservationReminderEvery { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long before a preservation period or order ends its State is reminded, 42(8), 25(2).</summary>
    public TimeSpan PreservationEndWarning { get; init; } = TimeSpan.FromDays(10);

    /// <summary>A42: whether the requesting State may agree to a release before day 60, 42(8); the text knows no such release.</summary>
    public bool EarlyReleaseByRequester { get; init; }

    /// <summary>How long the requesting State has to be heard before a measure is lifted, 50(8).</summary>
    public TimeSpan LiftHearingWindow { get; init; } = TimeSpan.FromDays(15);

    /// <summary>Whether a refusal for want of evidence (50(7)) needs questions under 40(16) before.</summary>
    public bool AskBeforeEvidenceRefusal { get; init; }

    /// <summary>When a question of another kind of case is reminded of.</summary>
    public TimeSpan AnswerReminderEvery { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How often both are reminded after the day agreed for a transferred person's return, 40(10)(b).</summary>
    public TimeSpan ReturnReminderEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>When a 24/7 call nobody answers is escalated, 41(1).</summary>
    public TimeSpan PagingReminderEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether the State is reminded to confirm its own register entry from time to time; the duty is to keep it right, 37(19), 40(12)(c).</summary>
    public bool ConfirmsEntries { get; init; }

    /// <summary>How long a confirmation of its own register entry holds, 37(19), 40(12)(c).</summary>
    public TimeSpan ConfirmEntriesEvery { get; init; } = TimeSpan.FromDays(365);
}
