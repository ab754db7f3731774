namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What must hold of every step of every case, whatever was said and whenever.</summary>
internal static class Invariants
{
    private static readonly ItemState[] Final = [ItemState.Completed, ItemState.Refused, ItemState.Withdrawn, ItemState.Converted, ItemState.NoLegalBasis];

    public static void Hold(Case before, Occurrence occurrence, Outcome outcome)
    {
        if (outcome is not Step step)
        {
            Assert.NotEmpty(((Rejection)outcome).Failures);
            return;
        }
        foreach (var change in step.Changes)
            Moved(before, before.Items[change.Item - 1], step.After.Items[change.Item - 1], occurrence);
        if (step.After.Items.All(i => i.State == ItemState.Closed))
            Assert.Empty(step.After.Procedures); // every clock opened is closed
        Assert.All(step.After.Procedures, p => Assert.NotEmpty(p.Limits));
        Assert.Equal(step.After.Procedures.Count, step.After.Procedures.Select(p => p.Id).Distinct().Count());
        Assert.All(step.Notices, n => Assert.False(string.IsNullOrWhiteSpace(n.Citation)));
    }

    private static void Moved(Case before, Item was, Item now, Occurrence occurrence)
    {
        if (occurrence is LimitElapsed)
            Assert.Contains(now.State, new[] { ItemState.Closed, ItemState.Expired, ItemState.Released, ItemState.SixMonthsElapsed, ItemState.Ended }); // silence grants, refuses, consents nothing
        if (Final.Contains(was.State))
            Assert.Equal(ItemState.Closed, now.State);
        Assert.NotEqual(ItemState.Closed, was.State);
        switch (now.State)
        {
            case ItemState.Refused when before.Kind is not (RequestKind.Extradition or RequestKind.TwentyFourSevenAssistance): // 37 has its own rules; 41 has no list (A37)
                Refused(before, was, occurrence);
                break;
            case ItemState.Postponed:
                Assert.Contains(Ground.Interference, was.ConsultedGrounds);
                Assert.NotEqual(RequestKind.ExpeditedPreservation, before.Kind); // 42(4), (6)
                break;
            case ItemState.Delivered or ItemState.PartlyDelivered:
                Delivered(was, now.State, occurrence);
                break;
        }
    }

    private static void Refused(Case before, Item was, Occurrence occurrence)
    {
        var refusal = Assert.IsType<Refuse>(Assert.IsType<Communicated>(occurrence).Communication);
        Assert.NotEmpty(refusal.Reasons!);
        foreach (var reason in refusal.Reasons!)
        {
            Assert.NotEqual(Ground.BankSecrecy, reason.Ground);
            Assert.False(string.IsNullOrWhiteSpace(reason.Explanation));
            if (Grounds.NeedsConsultation(reason.Ground))
                Assert.Contains(reason.Ground, was.ConsultedGrounds);
        }
        Assert.Contains(refusal.Reasons!, r => Grounds.Of(before.Kind).Contains(r.Ground));
    }

    private static void Delivered(Item was, ItemState now, Occurrence occurrence)
    {
        if (was.Paused == now)
            return; // back from a pause, nothing new is delivered
        foreach (var element in Assert.IsType<Deliver>(Assert.IsType<Communicated>(occurrence).Communication).Elements!)
        {
            Assert.True(element.PersonalData == false || element.Check == TransferCheck.Compliant
                || (element.Check == TransferCheck.CompliantWithConditions && was.Accepted.Count > 0));
        }
    }
}
