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
    public void Doctored_in_nothing_the_step_passes()
    {
        var story = A.CaseUnderReview;
        var before = story.Case!;
        Invariants.Hold(Nothing, before, story.Requested(A.Refusal(Ground.Discrimination)).Step.Occurrence, story.Step);
        Invariants.Hold(Effected(A.Monday.AddDays(-90)), Released().Before, Released().Step.Occurrence, Released().Step);
    }

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
