namespace RequestRouter.Router.Cases;

/// <summary>A claim as it is kept.</summary>
/// <param name="Procedures">Ids of what was awaited of the State when it was made: it ends with the last of them.</param>
public sealed record HeldClaim(CaseId CaseId, Claim Claim, IReadOnlyList<string> Procedures)
{
    /// <summary>A claim of what a case asks of a State now.</summary>
    public static HeldClaim Of(Case @case, StateCode state, Claim claim) => new(@case.Id, claim, [.. @case.WaitingFor(state).Select(procedure => procedure.Id)]);

    /// <summary>Whether it has not ended.</summary>
    public bool Stands(Case @case, StateCode state, DateTimeOffset now) => now < Claim.Until && @case.WaitingFor(state).Any(procedure => Procedures.Contains(procedure.Id));
}
