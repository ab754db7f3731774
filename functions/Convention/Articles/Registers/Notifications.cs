namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What a Party has still to notify or designate for cooperation under chapter V.</summary>
internal static class Notifications
{
    [Provision("37(6)(a)")]
    [Provision("37(6)(b)")]
    [Provision("37(19)")]
    [Provision("40(12)(a)")]
    [Provision("40(12)(c)")]
    [Provision("40(13)")]
    [Provision("41(1)")]
    public static IEnumerable<OpenDuty> Of(Party party, DateTimeOffset at)
    {
        var since = party.BoundFrom ?? at;
        if (party.Declares("37(5)", at) && !party.Declares("37(6)", at) && !party.Declares("37(6)(a)", at))
            yield return new OpenDuty("37(6)(a)", since);
        if (party.Declares("37(5)", at) && party.Declares("37(6)", at))
            yield return new OpenDuty("37(6)(b)", since);
        if (!party.HasDesignated(AuthorityRole.ExtraditionAuthority, at))
            yield return new OpenDuty("37(19)", since);
        if (!party.HasDesignated(AuthorityRole.CentralAuthority, at))
            yield return new OpenDuty("40(12)(a)", since);
        if (party.DepositedAt is { } deposited && deposited <= at && !party.HasDesignated(AuthorityRole.CentralAuthority, at))
            yield return new OpenDuty("40(12)(c)", deposited);
        if (party.Languages.Count == 0)
            yield return new OpenDuty("40(13)", since);
        if (!party.HasDesignated(AuthorityRole.PointOfContact, at))
            yield return new OpenDuty("41(1)", since);
    }
}
