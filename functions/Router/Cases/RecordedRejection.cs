namespace RequestRouter.Router.Cases;

public sealed record RecordedRejection(string Code, string Citation, IReadOnlyList<Failure> Failures);
