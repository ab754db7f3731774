using Xunit.Sdk;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Each invariant can fail: a step that really happened, doctored into one that must not, is caught.</summary>
public class ViolatingTraces
{
    private static readonly History Nothing = new([new ItemHistory()]);

    [Fact]
    public void A_refusal_without_its_consultation_is_caught() => Caught( // 40(28)
        Nothing, A.CaseUnderReview, c => c.Requested(A.Refusal(Ground.Discrimination)),
        s => s with { Occurrence = new Communicated(A.Refusal(Ground.EssentialInterests) with { From = A.SG }) });

    [Fact]
    public void A_refusal_for_bank_secrecy_is_caught() => Caught( // 40(24)
        Nothing, A.CaseUnderReview, c => c.Requested(A.Refusal(Ground.Discrimination)),
        s => s with { Occurrence = new Communicated(A.Refusal(Ground.BankSecrecy) with { From = A.SG }) });

    [Fact]
    public void A_refusal_whose_reasons_do_not_travel_is_caught() => Caught( // 40(25)
        Nothing, A.CaseUnderReview, c => c.Requested(A.Refusal(Ground.Discrimination)),
        s => s with { Notices = [.. s.Notices.Select(n => n with { CarriesCommunication = false })] });

    [Fact]
    public void A_postponement_without_its_consultation_is_caught() => Caught( // 40(27), 40(28)
        Nothing, A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" }),
        c => c.Requested(new Postpone { Explanation = "A trial", ConsultationOutcome = "None", ReviewAt = A.Monday.AddDays(30) }));

    [Fact]
    public void Personal_data_without_a_passed_check_are_caught() => Caught( // 36(1)
        Nothing, A.CaseExecuting, c => c.Requested(A.Delivery),
        s => s with { Occurrence = new Communicated(new Deliver { From = A.SG, Elements = [A.Element with { Check = TransferCheck.CompliantWithConditions }] }) });

    [Fact]
    public void A_grant_by_silence_is_caught() => Caught(
        Nothing, A.CaseUnderReview, c => c.Requested(A.Grant), s => s with { Occurrence = new LimitElapsed("execution-1", "reminder") });

    [Fact]
    public void A_way_back_from_a_refusal_is_caught() => Caught( // X21
        Nothing, A.CaseUnderReview, c => c.Requested(A.Grant), s => s, c => c with { Items = [c.Items[0] with { State = ItemState.Refused }] },
        s => s with { Changes = [s.Changes[0] with { From = ItemState.Refused }] });

    [Fact]
    public void A_release_before_sixty_days_is_caught() => Caught( // 42(8)
        Effected(A.Monday), Released());

    [Fact]
    public void A_release_while_a_request_is_pending_is_caught() => Caught( // 42(8)
        new History([Effected(A.Monday.AddDays(-90)).Items[0] with { FollowUpPending = true }]), Released());

    [Fact]
    public void A_clock_that_vanishes_is_caught() => Caught(
        Nothing, A.CaseReceived, c => c.Requested(new Acknowledge()), s => s with { Concluded = [] });

    [Fact]
    public void A_clock_that_runs_on_after_closure_is_caught() => Caught(
        Nothing, A.CaseReceived, c => c.Requesting(new AskStatus()),
        s => s with { After = s.After with { Items = [s.After.Items[0] with { State = ItemState.Closed }] } });

    [Fact]
    public void A_clock_that_runs_on_for_an_ended_item_is_caught() => Caught(
        Nothing, A.CaseExecuting, c => c.Requested(new ReportProgress { Progress = "With the provider" }),
        s => s with { After = s.After with { Items = [s.After.Items[0] with { State = ItemState.Withdrawn }] } });

    [Fact]
    public void A_report_that_is_rejected_for_the_law_is_caught() => // 40(19)
        Assert.ThrowsAny<XunitException>(() => Doctored(RequestKind.UseConsent, o => o is Step { Occurrence: Communicated { Communication: RecordUse } } ? Rejection.For(new Failure("", Codes.UseNotAuthorized, (Citation)new Paragraph(ParagraphName.A40_19), "No.")) : o));

    [Fact]
    public void A_report_that_nothing_is_remarked_of_is_caught() => // 40(19)
        Assert.ThrowsAny<XunitException>(() => Doctored(RequestKind.UseConsent, o => o is Step { Occurrence: Communicated { Communication: RecordUse } } step ? step with { Remarks = [] } : o));

    [Fact]
    public void Doctored_in_nothing_the_exploration_passes() => Doctored(RequestKind.UseConsent, o => o);

    [Fact]
    public void A_window_that_is_told_to_have_ended_without_the_answer_that_came_is_caught() => Caught( // 40(28)
        new History([new ItemHistory { Announced = new SortedSet<Ground> { Ground.EssentialInterests }, Consulted = new SortedSet<Ground> { Ground.EssentialInterests } }]),
        A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)), c => c.After(TimeSpan.FromDays(30)).Requested(new ReportProgress { Progress = "x" }),
        s => s with { Notices = [.. s.Notices.Select(n => n with { Type = "consultation-refuse-elapsed", Text = "The consultation window ended without an answer." })] });

    [Fact]
    public void A_window_in_extradition_that_is_told_to_have_ended_without_the_views_that_came_is_caught() // 37(17)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge()).Requested(A.Intention(Ground.Nationality));
        var before = story.Case!;
        var step = story.Requested(new ReportProgress { Progress = "x" }).Step;
        step = step with { Notices = [.. step.Notices.Select(n => n with { Type = "consultation-refuse-elapsed", Citation = new Paragraph(ParagraphName.A37_17), Text = "The consultation window ended without an answer." })] };
        var announced = new ItemHistory { Announced = new SortedSet<Ground> { Ground.Nationality }, ViewsCame = false };
        Invariants.Hold(new History([announced]), before, step.Occurrence, step);
        Caught(new History([announced with { ViewsCame = true }]), (before, step));
    }

    [Fact]
    public void Views_on_a_refusal_of_extradition_are_those_since_it_was_last_announced() // 37(17)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge());
        var history = History.Of(story.Case!);
        var came = new List<bool?>();
        foreach (var (says, said) in new (Func<Communication, Story>, Communication)[]
        {
            (story.Requested, A.Intention(Ground.Nationality)), (story.Requesting, new AnswerConsultation { MoreTimeUntil = A.Monday.AddDays(40) }),
            (story.Requesting, new AnswerConsultation { Answer = "He has lived here for years" }), (story.Requested, A.Intention(Ground.Discrimination)),
        })
        {
            var before = story.Case!;
            says(said);
            history = history.Then(before, story.Step);
            came.Add(history.Items[0].ViewsCame);
        }
        Assert.Equal([false, false, true, false], came);
    }

    [Fact]
    public void A_place_where_the_item_does_not_stand_is_caught() => Caught( // 42(8)
        Effected(A.Monday.AddDays(-90)), Told(Released(), n => n with { Items = [1], Type = "refused" }));

    [Fact]
    public void A_period_that_is_told_to_be_over_without_the_request_that_came_is_caught() => Caught( // 42(8)
        new History([Effected(A.Monday.AddDays(-90)).Items[0] with { FollowUpPending = true }]), Told(Released(), n => n with { Text = "The preservation period is over, no request for the data is undecided, and the data may be released." }));

    [Fact]
    public void A_release_that_is_marked_otherwise_than_as_locked_is_caught() // 42(8)
    {
        var story = new Story().Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true })
            .Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") });
        var before = story.Case!;
        var step = story.Requested(new ReleasePreserved()).Step;
        var pending = new History([Effected(A.Monday).Items[0] with { FollowUpPending = true, FollowUpCame = true }]);
        Invariants.Hold(pending, before, step.Occurrence, step);
        Caught(pending, (before, step with { Remarks = [.. step.Remarks.Select(r => r with { Code = Codes.PreservationTooShort })] }));
    }

    /// <summary>What is said not to be there is known to the check, or the words are changed.</summary>
    [Fact]
    public void No_words_of_a_table_say_unchecked_that_something_did_not_come() => Assert.Empty(Machines.Known.Select(Machines.Of).Distinct()
        .SelectMany(m => m.Rows.SelectMany(r => r.Tells).Concat(m.OpenedWith.Select(t => t.Of)).Select(t => t.Text).Concat(m.Clocks.SelectMany(c => new[] { c.Reminder, c.Lapse ?? "" })))
        .Where(SaidTruly.Unchecked).Distinct());

    [Fact]
    public void Doctored_in_nothing_the_step_passes()
    {
        var story = A.CaseUnderReview;
        var before = story.Case!;
        Invariants.Hold(Nothing, before, story.Requested(A.Refusal(Ground.Discrimination)).Step.Occurrence, story.Step);
        Invariants.Hold(Effected(A.Monday.AddDays(-90)), Released().Before, Released().Step.Occurrence, Released().Step);
    }

    private static void Doctored(RequestKind kind, Func<Outcome, Outcome> doctors) =>
        new Explorer(A.Register, A.EveryChoiceMade, null, doctors).Explore(SoundRequests.Of(kind), A.Monday, 200);

    private static (Case Before, Step Step) Told((Case Before, Step Step) trace, Func<Notice, Notice> otherwise) =>
        (trace.Before, trace.Step with { Notices = [.. trace.Step.Notices.Select(otherwise)] });

    private static History Effected(DateTimeOffset at) => new([new ItemHistory { Effected = at }]);

    /// <summary>A lawful early release, which the requesting State agreed to.</summary>
    private static (Case Before, Step Step) Released()
    {
        var story = new Story().Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
            .Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).With(A.EveryChoiceMade).Requesting(new AgreeEarlyRelease());
        return (story.Case!, story.Requested(new ReleasePreserved()).Step);
    }

    private static void Caught(
        History history, Story story, Action<Story> goesOn, Func<Step, Step>? doctor = null, Func<Case, Case>? doctorBefore = null, Func<Step, Step>? doctorAgain = null)
    {
        var before = story.Case!;
        goesOn(story);
        var step = doctor is null ? story.Step : doctor(story.Step);
        Caught(history, (doctorBefore is null ? before : doctorBefore(before), doctorAgain is null ? step : doctorAgain(step)));
    }

    private static void Caught(History history, (Case Before, Step Step) trace) =>
        Assert.ThrowsAny<XunitException>(() => Invariants.Hold(history, trace.Before, trace.Step.Occurrence, trace.Step));
}
