namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// A refusal on a ground for which 40(28) asks no consultation: where the practice says so, the requesting State is invited to give its
/// views, and nothing waits (A1). The refusal stands; whoever reconsiders invites a new request (X21). No invitation goes with 40(22),
/// whatever else the refusal rests on, because it may expose the person.
/// </summary>
internal static class Invitation
{
    /// <summary>Goes with the refusal.</summary>
    [Provision(A40_28)]
    public static IEnumerable<Consequence> Extend(Facts facts)
    {
        int[] items = [.. facts.Affected.Where(i => Stands(facts, facts.Items[i]) is null).Select(i => facts.Items[i].Number)];
        if (items.Length > 0)
            yield return new Told(new Tell(Side.Requesting, "consultation-invited", "No consultation was due on this ground; you are invited to give your views all the same.", Carries: false), A40_28, items);
    }

    [Provision(A40_28)]
    public static Failure? Stands(Facts facts, Item item) =>
        facts.Practice.ConsultOnOtherGrounds == OtherGroundsConsultation.Invite
        && !item.RefusedOn.Contains(Ground.Discrimination)
        && item.RefusedOn.Any(g => g != Ground.Fiscal && !Grounds.NeedsConsultation(g) && !item.ConsultedGrounds.Contains(g))
            ? null
            : Failure.Conflict(A40_28, "There is no invitation to give views on this refusal.", facts.At);
}
