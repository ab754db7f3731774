namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Refusals, postponements and withholding: consulted on where the text asks for it, with reasons that reach the other State.</summary>
internal static class Decisions
{
    public static void Hold(ItemHistory history, Case before, Item was, ItemState to, Communication? said, Step step)
    {
        switch (to)
        {
            case ItemState.Declined:
                Assert.IsType<Deny>(said); // 37(10): "may"
                Reach(step, before, was.Number);
                break;
            case ItemState.Refused:
                Refused(history, before, was, said, step);
                break;
            case ItemState.Postponed when was.Paused != ItemState.Postponed: // else conditions on offer were declined
                var postpone = Assert.IsType<Postpone>(said);
                Assert.NotEqual(RequestKind.ExpeditedPreservation, before.Kind); // 42(4), (6)
                Assert.Equal(Ground.Interference, postpone.Ground); // 40(27)
                Assert.Contains(Ground.Interference, history.Consulted); // 40(28)
                Assert.False(string.IsNullOrWhiteSpace(postpone.Explanation) || string.IsNullOrWhiteSpace(postpone.ConsultationOutcome));
                Reach(step, before, was.Number);
                break;
            case ItemState.Withheld when was.Paused != ItemState.Withheld: // else conditions on offer were declined
                Assert.True(!string.IsNullOrWhiteSpace(Assert.IsType<Withhold>(said).Reason) || step.Remarks.Any(r => r.Paragraph.Text == "36(1)(a)"));
                Reach(step, before, was.Number);
                break;
            case ItemState.Accepted or ItemState.Granted or ItemState.GrantedOnReturnCondition or ItemState.Authorized or ItemState.AuthorizedWithConditions
                or ItemState.AcceptedWithConditions or ItemState.Refused or ItemState.Denied or ItemState.ConsentRecorded or ItemState.Agreed:
                Assert.NotNull(said); // somebody said so
                break;
        }
    }

    private static void Refused(ItemHistory history, Case before, Item was, Communication? said, Step step)
    {
        if (before.Kind == RequestKind.TwentyFourSevenAssistance)
        {
            Reach(step, before, was.Number);
            return; // 41 has no list of grounds and asks for no reasons (A37)
        }
        var reasons = Assert.IsType<Refuse>(said).Reasons!.Where(r => r.Items is null || r.Items.Contains(was.Number)).ToArray();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, r => Assert.False(string.IsNullOrWhiteSpace(r.Explanation)));
        Reach(step, before, was.Number);
        Assert.DoesNotContain(reasons, r => r.Ground is Ground.BankSecrecy or Ground.DifferentLabel or Ground.Interference);
        Assert.Contains(reasons, r => r.Ground != Ground.Fiscal);
        if (before.Kind == RequestKind.Extradition)
            Assert.NotEmpty(history.Consulted); // 37(17)
        foreach (var reason in reasons)
        {
            if (reason.Ground is Ground.NotInConformity or Ground.EssentialInterests or Ground.DomesticProhibition or Ground.ContraryToLegalSystem)
                Assert.Contains(reason.Ground, history.Consulted); // 40(28)
        }
    }

    /// <summary>The decision itself, with its reasons, goes to the requesting State.</summary>
    private static void Reach(Step step, Case before, int item) =>
        Assert.Contains(step.Notices, n => n.To == before.Requesting && n.CarriesCommunication && (n.Items is null || n.Items.Contains(item)));
}
