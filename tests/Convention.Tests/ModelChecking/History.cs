using System.Collections.Immutable;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What happened in a case so far, kept beside it by a witness that knows no guard.</summary>
internal sealed record History(ImmutableArray<ItemHistory> Items)
{
    /// <summary>The status was asked for, and nobody has answered.</summary>
    public bool StatusAsked { get; init; }

    /// <summary>An oral request is confirmed in writing.</summary>
    public bool WritingCame { get; init; }

    public static History Of(Case opened) => new([.. opened.Items.Select(_ => new ItemHistory())]);

    public string Key(DateTimeOffset now) => string.Join(';', Items.Select(i => i.Key(now)));

    /// <summary>The history after this step.</summary>
    public History Then(Case before, Step step)
    {
        var items = Items;
        if (step.Occurrence is LimitElapsed elapsed)
        {
            var procedure = before.Procedures.Single(p => p.Id == elapsed.ProcedureId);
            foreach (var number in procedure.Items)
                items = items.SetItem(number - 1, Elapsed(items[number - 1], procedure, elapsed));
        }
        else if (step.Occurrence is LinkedStep)
        {
            for (var i = 0; i < items.Length; i++)
                items = items.SetItem(i, items[i] with { RequestUndecided = step.After.FollowUps.Count > 0 });
        }
        else if (step.Notices.All(n => n.Type != "fact-recorded")) // where it was on record and moved nothing, it did nothing
        {
            foreach (var said in Parts(((Communicated)step.Occurrence).Communication))
            {
                foreach (var item in before.Items.Where(i => About(said, i, step)))
                    items = items.SetItem(item.Number - 1, Said(items[item.Number - 1], said, item, step));
            }
        }
        return OnRecord(this with { Items = items }, before, step);
    }

    /// <summary>What stands in the ledger, whether it moved anything or not.</summary>
    private static History OnRecord(History history, Case before, Step step)
    {
        if (step.Occurrence is LinkedStep { Linked: { } linked })
            return linked.Items.Count == 0 ? history : history with { Items = [.. history.Items.Select(i => i with { FollowUpCame = true })] };
        if (step.Occurrence is not Communicated { Communication: var communication })
            return history;
        foreach (var said in Parts(communication))
        {
            history = history with
            {
                StatusAsked = said is AskStatus || (history.StatusAsked && said is not AnswerStatus),
                WritingCame = history.WritingCame || said is ConfirmInWriting,
                Items = [.. history.Items.Select((item, i) => said.Items?.Contains(i + 1) ?? true ? OnRecord(item, said, before.Kind) : item)],
            };
        }
        return history;
    }

    private static ItemHistory OnRecord(ItemHistory item, Communication said, RequestKind kind) => item with
    {
        ViewsCame = kind != RequestKind.Extradition ? null : said is AnswerConsultation { Answer: not null } || (item.ViewsCame == true && said is not IntendToRefuse),
        FollowUpCame = item.FollowUpCame || said is RecordFollowUp,
        FollowUpPending = said is RecordFollowUp || item.FollowUpPending,
        ExtensionWished = said is AskExtension || (item.ExtensionWished && said is not (ExtendPreservation or RefuseExtension)),
        Left = item.Left || said is RecordDeparture,
        NoticeCame = item.NoticeCame || said is GiveNotice,
        Answered = said is AnswerConsultation or GiveLiftReasons || (item.Answered && said is not (IntendToRefuse or IntendToPostpone or IntendToLift or Restrain)),
    };

    /// <summary>A communication, or the parts of a whole decision.</summary>
    public static IEnumerable<Communication> Parts(Communication said) => said is Decide { Parts: { } parts } decide
        ? parts.Select(p => p with { From = decide.From })
        : [said];

    /// <summary>Without named items, those are meant that a notice of the step names.</summary>
    private static bool About(Communication said, Item item, Step step) => said.Items?.Contains(item.Number)
        ?? step.Notices.Any(n => n.Items is { } items && items.Contains(item.Number));

    private static ItemHistory Elapsed(ItemHistory item, Procedure procedure, LimitElapsed elapsed)
    {
        var final = procedure.Limits.Single(l => l.Name == elapsed.Limit).IsFinal;
        var window = procedure.Kind is "consultation-refuse" or "consultation-postpone" or "conditions";
        if (window && !final)
            return item with { Reminded = true };
        if (window && item.Reminded)
            return item with { Consulted = new SortedSet<Ground>(item.Consulted.Union(item.Announced)), Reminded = false };
        return final && procedure.Kind is "lift-hearing" or "exculpatory-notice" or "exculpatory-consultation" ? item with { Heard = true } : item;
    }

    private static ItemHistory Said(ItemHistory item, Communication said, Item stood, Step step) => said switch
    {
        IntendToRefuse or IntendToPostpone => Announce(item, said, stood, step),
        AnswerConsultation { Answer: null } => item, // more time is asked for
        AnswerConsultation or RejectConditions => item with { Consulted = new SortedSet<Ground>(item.Consulted.Union(item.Announced)), Heard = true, ConditionsOffered = false },
        Postpone => item with { Announced = new SortedSet<Ground>(), Consulted = new SortedSet<Ground>(item.Consulted.Where(g => g != Ground.Interference)) },
        Proceed when (stood.Ended ?? stood.State) == ItemState.Refused => item with { Announced = new SortedSet<Ground>(), Consulted = new SortedSet<Ground>(), Reminded = false },
        Proceed => item with { Announced = new SortedSet<Ground>(), Reminded = false },
        OfferConditions => item with { ConditionsOffered = true, Reminded = false },
        AcceptConditions => item with { ConditionsAccepted = item.ConditionsOffered, ConditionsOffered = false, Announced = new SortedSet<Ground>() },
        ReportPreserved preserved => item with { Effected = preserved.EffectiveAt },
        RecordFollowUp => item with { FollowUpPending = true },
        RecordFollowUpOutcome => item with { FollowUpPending = false },
        AgreeEarlyRelease => item with { EarlyReleaseAgreed = true },
        IntendToLift or AskConsultation => item with { HearingOpened = true, Heard = false },
        Restrain => item with { HearingOpened = false, Heard = false },
        GiveLiftReasons or WaiveConsultation => item with { Heard = true },
        RecordConsent => item with { Consented = true, Agreed = new HashSet<StateCode>() },
        WithdrawConsent => item with { Consented = false, Agreed = new HashSet<StateCode>() },
        AgreeTransfer => item with { Agreed = new HashSet<StateCode>(item.Agreed.Append(said.From)) },
        Authorize => item with { Authorized = true },
        Deliver => item with { Furnished = true, ConditionsOffered = false },
        _ => item,
    };

    /// <summary>Only what the other State was told of is announced, beside what is consulted on already; a postponement is announced anew each time.</summary>
    private static ItemHistory Announce(ItemHistory item, Communication said, Item stood, Step step)
    {
        var told = step.Notices.Any(n => n.To == step.After.Requesting && n.Type == "consultation-opened" && n.CarriesCommunication && (n.Items is null || n.Items.Contains(stood.Number)));
        var grounds = said is IntendToRefuse refuse
            ? refuse.Reasons!.Where(r => r.Items is null || r.Items.Contains(stood.Number)).Select(r => r.Ground).Where(g => g != Ground.Fiscal)
            : [Ground.Interference];
        var anew = told ? grounds.Where(g => g == Ground.Interference || !item.Announced.Contains(g)).ToArray() : [];
        var consulted = item.Consulted.Except(anew);
        return item with { Announced = new SortedSet<Ground>(item.Announced.Union(anew)), Consulted = new SortedSet<Ground>(consulted), Reminded = false };
    }
}
