
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// Before refusing on a ground of 40(21) or postponing, the requested State consults: it opens the consultation with ground and
/// terms, the other has a real chance to answer, and the outcome is recorded, 40(28), reading A2.
/// </summary>
internal static class Consultation
{
    [Provision(A40_28)]
    [Cites(A37_17, A40_19)]
    public static Failure? TermsStated(Facts facts)
    {
        var (terms, none) = facts.Said is IntendToPostpone postpone
            ? (postpone.PossibleTerms, postpone.SeesNoTerms)
            : (((IntendToRefuse)facts.Said!).PossibleTerms, ((IntendToRefuse)facts.Said).SeesNoTerms);
        return none || !Wording.Missing(terms) ? null
            : Failure.Missing(facts.At + "/possibleTerms", ParagraphOf(facts.Before.Kind), "Name terms and conditions under which you could help, or say that you see none.");
    }

    [Provision(A40_28)]
    [Provision(A37_17)]
    [Provision(A40_19)]
    public static Failure? AnswerGiven(Facts facts) => Wording.Missing(((AnswerConsultation)facts.Said!).Answer)
        ? Failure.Unsaid(facts.At + "/answer", ParagraphOf(facts.Before.Kind), "Give your answer.")
        : null;

    /// <summary>Before a refusal more time may be asked for in the place of an answer.</summary>
    [Provision(A40_28)]
    [Provision(A37_17)]
    [Cites(A40_19)]
    public static Failure? AnswerOrWish(Facts facts) => ((AnswerConsultation)facts.Said!).MoreTimeUntil is null ? AnswerGiven(facts) : null;

    /// <summary>On a ground that was announced the consultation was held: answered, or over after a reminder.</summary>
    [Provision(A40_28)]
    public static Failure? Held(Facts facts, Item item)
    {
        foreach (var ground in item.AnnouncedGrounds)
        {
            if (item.ConsultedGrounds.Contains(ground))
                return null;
        }
        return Required(facts, item);
    }

    [Provision(A40_28)]
    public static Failure? HeldOnPostponement(Facts facts, Item item) =>
        item.AnnouncedGrounds.Contains(Ground.Interference) && item.ConsultedGrounds.Contains(Ground.Interference) ? null : Required(facts, item);

    /// <summary>The requesting State is still to answer on a ground that was announced; when it has, the turn is the requested State's.</summary>
    [Provision(A40_28)]
    public static bool AwaitsAnswer(Facts facts, Item item)
    {
        foreach (var ground in item.AnnouncedGrounds)
        {
            if (!item.ConsultedGrounds.Contains(ground))
                return true;
        }
        return false;
    }

    /// <summary>A ground of 40(21) that was not consulted on forces a consultation for the whole decision on the item.</summary>
    [Provision(A40_28)]
    public static Failure? HeldOnEveryGround(Facts facts, Item item)
    {
        foreach (var reason in Reasons.Of(facts))
        {
            if (!Reasons.Covers(reason, item) || item.ConsultedGrounds.Contains(reason.Ground) || reason.Ground is Ground.Fiscal or Ground.BankSecrecy)
                continue;
            if (Grounds.NeedsConsultation(reason.Ground) || facts.Practice.ConsultOnOtherGrounds == OtherGroundsConsultation.Require)
                return Required(facts, item);
        }
        return null;
    }

    /// <summary>Extradition: the other State had its opportunity on every ground that is named.</summary>
    [Provision(A37_17)]
    public static Failure? HeldOnWhatIsNamed(Facts facts, Item item)
    {
        foreach (var reason in Reasons.Of(facts))
        {
            if (Reasons.Covers(reason, item) && reason.Ground != Ground.Fiscal && !item.ConsultedGrounds.Contains(reason.Ground))
                return Required(facts, item);
        }
        return null;
    }

    [Provision(A40_28)]
    public static Failure? OutcomeOfRefusalRecorded(Facts facts) => Recorded(facts, ((Refuse)facts.Said!).ConsultationOutcome);

    [Provision(A40_28)]
    public static Failure? OutcomeOfPostponementRecorded(Facts facts) => Recorded(facts, ((Postpone)facts.Said!).ConsultationOutcome);

    /// <summary>
    /// Comes to what is announced already: each ground is consulted on for itself. What is announced anew after it was dropped or used up
    /// is consulted on anew; a postponement each time, for what was interfered with then is not what is interfered with now.
    /// </summary>
    [Provision(A40_28)]
    public static Item Announce(Facts facts, Item item)
    {
        var announced = Announced(facts, item);
        return item with
        {
            AnnouncedGrounds = [.. item.AnnouncedGrounds.Union(announced)],
            ConsultedGrounds =
            [
                .. item.ConsultedGrounds.Where(g => !announced.Contains(g) || (g != Ground.Interference && item.AnnouncedGrounds.Contains(g))),
            ],
        };
    }

    /// <summary>What this communication announces against the item.</summary>
    public static IReadOnlyList<Ground> Announced(Facts facts, Item item)
    {
        if (facts.Said is IntendToPostpone)
            return [Ground.Interference];
        Ground[] grounds = [.. Reasons.Of(facts).Where(r => Reasons.Covers(r, item)).Select(r => r.Ground).Distinct()];
        return grounds is [Ground.Fiscal] ? grounds : [.. grounds.Where(g => g != Ground.Fiscal)];
    }

    /// <summary>The requested State goes on: what it had announced is off the table, and a later refusal on it is announced anew.</summary>
    [Provision(A40_28)]
    public static Item Drop(Facts facts, Item item) => item with { AnnouncedGrounds = [] };

    /// <summary>An answer is the consultation; a wish for more time is none yet.</summary>
    [Provision(A40_28)]
    [Provision(A37_17)]
    public static Item Hear(Facts facts, Item item) => Wording.Missing(((AnswerConsultation)facts.Said!).Answer) ? item : Hold(facts, item);

    /// <summary>The requested State learns which of the two it is; whether there is more time is its own to say, by announcing again.</summary>
    [Provision(A40_28)]
    [Provision(A37_17)]
    [Cites(A42_6)]
    public static IEnumerable<Consequence> TellAnswer(Facts facts)
    {
        var paragraph = facts.Before.Kind == RequestKind.ExpeditedPreservation ? A42_6 : ParagraphOf(facts.Before.Kind);
        yield return new Told(
            Wording.Missing(((AnswerConsultation)facts.Said!).Answer)
                ? new Tell(Side.Requested, "more-time-asked", "The requesting State asks for more time in the consultation; announce again to give it a new window.")
                : new Tell(Side.Requested, "consultation-answered", "The requesting State has answered in the consultation."),
            paragraph, [.. facts.Affected.Select(i => facts.Items[i].Number)]);
    }

    /// <summary>The announced grounds count as consulted on from now.</summary>
    public static Item Hold(Facts facts, Item item) => item with
    {
        ConsultedGrounds = [.. item.ConsultedGrounds.Union(item.AnnouncedGrounds)],
    };

    /// <summary>The window ended after a reminder: the requester's silence cannot block for ever.</summary>
    [Provision(A40_28)]
    public static IEnumerable<Consequence> Lapse(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemRemembers(Hold(facts, facts.Items[number - 1])));

    /// <summary>A reminder half-way, then the end of the window: working days of the requested State, hours when urgent.</summary>
    public static IReadOnlyList<Limit> Window(Facts facts, IReadOnlyList<int> items) => facts.Before.Kind == RequestKind.Extradition ? AmpleWindow(facts) : Limit.ReminderThen(
        facts.Now,
        facts.Before.Urgent ? facts.Now + facts.Practice.UrgentConsultationWindow
            : facts.Practice.Calendar.AfterWorkingDays(facts.Now, facts.Practice.ConsultationWindowDays),
        "window");

    /// <summary>Before extradition is refused the opportunity is ample, urgent or not.</summary>
    [Provision(A37_17)]
    private static IReadOnlyList<Limit> AmpleWindow(Facts facts) =>
        Limit.ReminderThen(facts.Now, facts.Practice.Calendar.AfterWorkingDays(facts.Now, facts.Practice.ExtraditionConsultationDays), "window");

    /// <summary>The paragraph that asks for the consultation in such a case.</summary>
    private static Paragraph ParagraphOf(RequestKind kind) => kind switch
    {
        RequestKind.Extradition => A37_17,
        RequestKind.ExculpatoryDisclosure => A40_19,
        _ => A40_28,
    };

    [Provision(A40_28)]
    private static Failure? Recorded(Facts facts, string? outcome) => Wording.Missing(outcome)
        ? Failure.Missing(facts.At + "/consultationOutcome", A40_28, "Record what the consultation came to.")
        : null;

    [Cites(A37_17, A40_19, A40_28)]
    private static Failure Required(Facts facts, Item item) => new(
        facts.At, Codes.ConsultationRequired, ParagraphOf(facts.Before.Kind),
        (facts.Items.Count > 1 ? $"Item {item.Number}: before" : "Before") + " refusing on such a ground or postponing, consult with the requesting State and await its answer or the end of the window.");
}
