namespace RequestRouter.Convention.Model.Registers;

/// <summary>An amendment of the Convention that a Party has accepted, 66(4).</summary>
/// <param name="Name">As the depositary calls it; the same for all Parties.</param>
/// <param name="DepositedAt">When it deposited its instrument of ratification, acceptance or approval of it, UTC.</param>
public sealed record AcceptedAmendment(string Name, DateTimeOffset DepositedAt)
{
    /// <summary>From when on it binds this Party, UTC: the ninetieth day after the deposit.</summary>
    [Provision(A66_4)]
    public DateTimeOffset BindsFrom => Calendar.DaysAfter(DepositedAt, 90);
}
