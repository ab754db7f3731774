namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What must hold of every step of every case, whatever was said and whenever; asserted of what happened, not of what guards remember.</summary>
internal static class Invariants
{
    /// <summary>Where a refusal that its State takes back leads, and nowhere further.</summary>
    private static readonly ItemState[] Again =
        [ItemState.UnderReview, ItemState.Received, ItemState.Acknowledged, ItemState.Authorized, ItemState.AuthorizedWithConditions];

    /// <summary>Nothing else leads back from these, 1.2 of the lifecycle; extradition has its own way out of a refusal, 37(11).</summary>
    private static readonly ItemState[] Final =
    [
        ItemState.Completed, ItemState.Refused, ItemState.Withdrawn, ItemState.Converted, ItemState.NoLegalBasis, ItemState.Expired, ItemState.Released, ItemState.Declined,
        ItemState.Denied, ItemState.Disposed, ItemState.Lifted, ItemState.CreditRecorded, ItemState.Answered, ItemState.HandedOver, ItemState.Disclosed, ItemState.Settled,
        ItemState.Referred, ItemState.Ended, ItemState.Filed,
    ];

    /// <summary>All a limit may do to an item: close what has ended, end a period the law itself counts (42(8), 40(29): never the protection of a person), open the Court (63(2)).</summary>
    private static readonly ItemState[] OfSilence = [ItemState.Closed, ItemState.Expired, ItemState.DaysOver, ItemState.SixMonthsElapsed];

    /// <summary>What the router itself asks for, and no paragraph: a form that can be understood, and a word that is the speaker's to say.</summary>
    private static readonly string[] OfTheRouter = [Codes.ContentIncomplete, Codes.ContentInvalid, Codes.StateConflict, Codes.WrongKind];

    /// <summary>What is practice in a case that article 40 does not govern, and asked of whoever speaks: not to ask too often, and through a listed authority.</summary>
    private static readonly string[] OfPractice = [Codes.TooFrequent, Codes.ChannelNotPermitted];

    /// <summary>Notices that are practice wherever no paragraph asks for them; all others cite one.</summary>
    private static readonly string[] Practised =
    [
        "closing-reminder", "closing-elapsed", "status", "status-asked", "status-answered", "status-inquiry-reminder", "status-inquiry-elapsed", "progress-reported",
        "information-requested", "information-provided", "information-reminder", "no-longer-required", "withdrawn", "fact-recorded", "delivery-acknowledged", "receipt-reminder", "postponement-reminder", "postponement-elapsed",
    ];

    public static void Hold(History history, Case before, Occurrence occurrence, Outcome outcome)
    {
        if (outcome is not Step step)
        {
            Told((Rejection)outcome);
            return;
        }
        var said = occurrence is Communicated { Communication: var communication } ? History.Parts(communication).ToArray() : [];
        foreach (var change in step.Changes)
        {
            var was = before.Items[change.Item - 1];
            Assert.Equal(was.State, change.From);
            Moved(history.Items[change.Item - 1], before, was, change.To, occurrence, step);
            var word = said.FirstOrDefault(p => p.Items is null || p.Items.Contains(change.Item));
            Decisions.Hold(history.Items[change.Item - 1], before, was, change.To, word, step);
        }
        foreach (var delivery in said.OfType<Deliver>())
            Deliveries.Hold(history, before, delivery, step);
        foreach (var use in said.Where(p => p is RecordUse or RecordOnwardTransfer && before.Kind == RequestKind.MutualAssistance))
            Assert.True(before.Items.Any(i => (use.Items?.Contains(i.Number) ?? true) && history.Items[i.Number - 1].Furnished) || step.Remarks.Count > 0, "a use of nothing furnished, and nothing remarked");
        Clocks(before, step);
        SaidTruly.Hold(history, before, step);
        Assert.All(step.Notices, n => Assert.True(n.Citation.IsLaw || n.Citation.IsPractice, $"{n.Type} is neither law nor practice"));
        Assert.All(step.Remarks, r => Assert.NotEqual(default, r.Paragraph));
        Assert.All(step.Notices, n => Assert.False((n.Citation.Text.Length == 0 && !Practised.Contains(n.Type)) || string.IsNullOrWhiteSpace(n.Text) || string.IsNullOrWhiteSpace(n.Type), $"a notice without words: {n}"));
        if (occurrence is Communicated && step.Changes.Count > 0)
            Assert.Contains(step.Notices, n => n.To != communicationFrom(occurrence)); // a move is brought to the other State

        static StateCode communicationFrom(Occurrence occurrence) => ((Communicated)occurrence).Communication.From;
    }

    private static void Told(Rejection rejection)
    {
        Assert.NotEmpty(rejection.Failures);
        Assert.All(rejection.Failures, f => Assert.NotEqual(default, f.Paragraph)); // what cites nothing says whether it is practice or technical
        Assert.All(rejection.Failures, f => Assert.False(string.IsNullOrWhiteSpace(f.Code) || string.IsNullOrWhiteSpace(f.Detail) || (f.Paragraph.Text.Length == 0 && !OfTheRouter.Contains(f.Code) && !OfPractice.Contains(f.Code)), $"a failure without words: {f}"));
    }

    private static void Moved(ItemHistory history, Case before, Item was, ItemState to, Occurrence occurrence, Step step)
    {
        var taken = occurrence is Communicated { Communication: var word } && History.Parts(word).Any(p => (p is Proceed or Authorize) && p.From == before.Requested);
        if (taken && (was.Ended ?? was.State) is ItemState.Refused or ItemState.Denied or ItemState.NoLegalBasis)
        {
            Assert.Contains(to, Again); // a State takes its own refusal back, X21
            return;
        }
        if (was.State == ItemState.Closed) // nothing leads back, but a request for data that were never released, 42(8)
            Assert.Equal((ItemState.Expired, ItemState.HeldPendingDecision, true), (was.Ended, to, occurrence is LinkedStep or Communicated { Communication: RecordFollowUp }));
        if (occurrence is LimitElapsed)
            Assert.Contains(to, OfSilence); // silence grants, refuses, consents and releases nothing
        if (occurrence is Communicated { Communication: var reported } && CommunicationTypes.Of(reported).IsReport && step.Remarks.Count > 0)
        {
            // a fact is on record whatever the text has against it, and that is remarked: what was let go while a request for it is undecided, by 42(8)
            if (to == ItemState.Released && before.Kind == RequestKind.ExpeditedPreservation && (history.FollowUpPending || history.RequestUndecided))
                Assert.Contains(step.Remarks, r => r.Code == Codes.PreservationLocked && r.Paragraph.Text == "42(8)");
            return;
        }
        if (was.State == ItemState.Expired)
            Assert.Contains(to, new[] { ItemState.Closed, ItemState.HeldPendingDecision, ItemState.Released }); // 42(8): what is still there is held, until its release
        else if (Final.Contains(was.State) && !(was.State == ItemState.Refused && before.Kind == RequestKind.Extradition) && to is not (ItemState.MeasureTaken or ItemState.Returned))
            Assert.Equal(ItemState.Closed, to);
        if (to is ItemState.Released or ItemState.Expired && before.Kind == RequestKind.ExpeditedPreservation)
            Preserved(history, to, step.At);
        if (to == ItemState.Lifted && was.State == ItemState.LiftIntended)
            Assert.True(history.HearingOpened && history.Heard, "lifted without a hearing, 50(8)");
        if (to == ItemState.Disclosed && was.State == ItemState.Exchanging) // before, notice is enough, and nobody asked for more
            Assert.True(history.Heard, "disclosed before the other State, which asked, was heard or its window over, 40(19)");
        if (to == ItemState.Departed)
            Assert.True(history.Consented && history.Agreed.Count == 2, "transferred without consent or agreement, 40(9)");
        if (to == ItemState.Transferred)
            Assert.True(history.Authorized, "passed on without authorization, 36(3)");
    }

    private static void Preserved(ItemHistory history, ItemState to, DateTimeOffset at)
    {
        Assert.False(history.FollowUpPending, "released while a request for the data is pending, 42(8)");
        Assert.False(history.RequestUndecided, "released while the case of a request for the data is undecided, 42(8)");
        Assert.True(at >= history.Effected!.Value.AddDays(60) || (to == ItemState.Released && history.EarlyReleaseAgreed), "released before sixty days, 42(8)");
    }

    /// <summary>Each clock that opened runs or was concluded, none appears or vanishes otherwise, none runs on what has ended, and a closed case has none.</summary>
    private static void Clocks(Case before, Step step)
    {
        var ran = before.Procedures.Select(p => p.Id).Concat(step.Opened.Select(p => p.Id)).ToList();
        Assert.Equal(ran.Distinct().Count(), ran.Count);
        Assert.Equal(step.Concluded.Distinct().Count(), step.Concluded.Count);
        foreach (var concluded in step.Concluded)
            Assert.True(ran.Remove(concluded), $"{concluded} was concluded and never opened");
        Assert.Equal(ran.Order(StringComparer.Ordinal), step.After.Procedures.Select(p => p.Id).Order(StringComparer.Ordinal));
        Assert.All(step.After.Procedures, p => Assert.NotEmpty(p.Limits));
        if (step.After.Items.All(i => i.State == ItemState.Closed))
            Assert.Empty(step.After.Procedures);
        var machine = Machines.Of(before.Kind);
        foreach (var procedure in step.After.Procedures.Where(p => p.Kind is not ("closing" or "deletion")))
        {
            Assert.False(step.After.Items.All(i => machine.Final.Has(i.State)), $"{procedure.Id} runs although everything has ended");
            Assert.All(procedure.Items, n => Assert.False(machine.Final.Has(step.After.Items[n - 1].State), $"{procedure.Id} runs on item {n}, which has ended"));
        }
        foreach (var item in step.After.Items) // what is to be deleted or returned by a day outlasts the end of its item, 40(28), and keeps the case open
        {
            var isOwed = item.Furnished && item.Accepted.Any(c => c.Due is not null && !item.Attested.Contains(c.Number));
            Assert.Equal(isOwed, step.After.Procedures.Any(p => p.Kind == "deletion" && p.Items.SequenceEqual([item.Number])));
            Assert.False(isOwed && item.State == ItemState.Closed, "closed while something is to be deleted or returned by a day, 40(28)");
        }
        foreach (var notice in step.Notices.Where(n => n.Type.EndsWith("-reminder", StringComparison.Ordinal) && n.Type != "deletion-reminder" && n.Items is not null))
            Assert.All(notice.Items!, n => Assert.False(machine.Final.Has(before.Items[n - 1].State), $"{notice.Type} for item {n}, which has ended"));
    }
}
