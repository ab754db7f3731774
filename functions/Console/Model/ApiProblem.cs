namespace RequestRouter.WebConsole.Model;

/// <summary>A refusal of the API, as it came.</summary>
public sealed record ApiProblem(int Status, string Code, string Title, string? Detail, string? Citation, IReadOnlyList<FieldFailure>? Failures, string? TraceId = null)
{
    /// <summary>All that is wrong: the failures, or the problem itself where it has none.</summary>
    public IReadOnlyList<FieldFailure> All => Failures is { Count: > 0 } ? Failures : [new("", Detail ?? Title, Citation)];
}
