namespace RequestRouter.Router.Cases;

/// <summary>How a case stands, in words for operators, who see states and clocks but no content.</summary>
internal static class CaseStatus
{
    public static string Of(Case @case) => CaseClock.Next(@case) is { } next
        ? $"{@case.State}; next: {next.ProcedureId} {next.Limit.Name} at {next.Limit.At:u}"
        : @case.State.ToString();

    /// <summary>Whether the case is closed and no clock runs: its orchestration ends until something is said again.</summary>
    public static bool IsOver(Case @case) => @case.State == new AggregateState(ItemState.Closed, false) && @case.Procedures.Count == 0;
}
