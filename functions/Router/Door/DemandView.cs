namespace RequestRouter.Router.Door;

/// <summary>Something that the law of the requested State asks of this request, beyond the Convention; it holds nothing up.</summary>
/// <param name="What">What is asked for.</param>
/// <param name="Law">The law that asks for it; null where the State does not say.</param>
/// <param name="Member">The member that says it, as a JSON pointer; null where no member does.</param>
/// <param name="Given">Whether the request says it; null where no member does.</param>
public sealed record DemandView(string What, string? Law, string? Member, bool? Given)
{
    internal static DemandView Of(DemandAnswered answered) => new(answered.Demand.What, answered.Demand.Law, answered.Demand.Member, answered.Given);
}
