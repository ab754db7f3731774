namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What a Party has still to notify or designate for cooperation under chapter V.</summary>
internal static class Notifications
{
    [Provision(A37_6_a)]
    [Provision(A37_6_b)]
    [Provision(A37_19)]
    [Provision(A40_12_a)]
    [Provision(A40_12_c)]
    [Provision(A40_13)]
    [Provision(A41_1)]
    public static IEnumerable<OpenDuty> Of(Party party, DateTimeOffset at)
    {
        var since = party.BoundFrom ?? at;
        if (party.Declares(A37_5, at) && !party.Declares(A37_6, at) && !party.Declares(A37_6_a, at))
            yield return new OpenDuty(A37_6_a, since);
        if (party.Declares(A37_5, at) && party.Declares(A37_6, at))
            yield return new OpenDuty(A37_6_b, since);
        if (!party.HasDesignated(AuthorityRole.ExtraditionAuthority, at))
            yield return new OpenDuty(A37_19, since);
        if (!party.HasDesignated(AuthorityRole.CentralAuthority, at))
            yield return new OpenDuty(A40_12_a, since);
        if (party.DepositedAt is { } deposited && deposited <= at && !party.HasDesignated(AuthorityRole.CentralAuthority, at))
            yield return new OpenDuty(A40_12_c, deposited);
        if (party.Languages.Count == 0)
            yield return new OpenDuty(A40_13, since);
        if (!party.HasDesignated(AuthorityRole.PointOfContact, at))
            yield return new OpenDuty(A41_1, since);
    }
}
