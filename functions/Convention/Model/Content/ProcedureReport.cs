namespace RequestRouter.Convention.Model.Content;

/// <summary>How the requested State dealt with a procedure that was specified, 40(17).</summary>
/// <param name="Result">Whether it was followed.</param>
/// <param name="Because">Why not; needed unless it was followed.</param>
public sealed record ProcedureReport(ProcedureResult? Result = null, string? Because = null);
