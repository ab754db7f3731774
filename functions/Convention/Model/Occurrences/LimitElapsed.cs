namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>A limit of an open procedure came, and the procedure was not concluded before it.</summary>
/// <param name="ProcedureId">The procedure's id within its case.</param>
/// <param name="Limit">The limit's name within its procedure.</param>
public sealed record LimitElapsed(string ProcedureId, string Limit) : Occurrence;
