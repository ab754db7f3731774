namespace RequestRouter.Convention.Articles.Registers;

/// <summary>Details of authorities are kept right: corrected when something does not reach them, and confirmed from time to time.</summary>
internal static class Confirmations
{
    private static readonly (AuthorityRole Role, Paragraph Paragraph)[] Kept =
        [(AuthorityRole.ExtraditionAuthority, A37_19), (AuthorityRole.CentralAuthority, A40_12_c)];

    [Provision(A37_19)]
    [Provision(A40_12_c)]
    public static IEnumerable<OpenDuty> Of(Party party, DateTimeOffset at, TimeSpan every)
    {
        foreach (var authority in party.Authorities)
        {
            foreach (var (role, paragraph) in Kept)
            {
                if (authority.Serves(role, at) && Since(authority, authority.From ?? party.BoundFrom, at, every) is { } since)
                    yield return new OpenDuty(paragraph, since, authority.Id);
            }
        }
    }

    /// <summary>A failed delivery asks for a correction at once; a confirmation after it ends that, and holds for the period.</summary>
    private static DateTimeOffset? Since(Authority authority, DateTimeOffset? entered, DateTimeOffset at, TimeSpan every)
    {
        var confirmed = authority.ConfirmedAt ?? entered;
        if (authority.DeliveryFailedAt is { } failed && failed <= at && (authority.ConfirmedAt is null || authority.ConfirmedAt <= failed))
            return failed;
        return every != TimeSpan.MaxValue && confirmed + every is { } due && due <= at ? due : null;
    }
}
