namespace RequestRouter.Router.Cases;

public sealed record RecordedRejection(string Code, Citation Citation, IReadOnlyList<Failure> Failures);
