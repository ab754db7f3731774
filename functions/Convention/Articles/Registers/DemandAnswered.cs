namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What a State's law asks beyond 40(15), beside a request to it.</summary>
/// <param name="Demand">What is asked for.</param>
/// <param name="Given">Whether the request says it; null where no member of a request does, so that nobody but a reader can tell.</param>
public sealed record DemandAnswered(FurtherDemand Demand, bool? Given);
