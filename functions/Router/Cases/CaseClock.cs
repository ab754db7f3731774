namespace RequestRouter.Router.Cases;

/// <summary>The time limits of a case, one after the other.</summary>
internal static class CaseClock
{
    /// <summary>The limit that elapses next: the earliest and, among equal ones, that of the procedure opened first.</summary>
    public static (string ProcedureId, Limit Limit)? Next(Case? @case)
    {
        (string ProcedureId, Limit Limit)? earliest = null;
        foreach (var procedure in @case?.Procedures ?? [])
        {
            if (procedure.Next() is { } limit && (earliest is null || limit.At < earliest.Value.Limit.At))
            {
                earliest = (procedure.Id, limit);
            }
        }

        return earliest;
    }
}
