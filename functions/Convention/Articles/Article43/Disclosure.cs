
namespace RequestRouter.Convention.Articles.Article43;

/// <summary>The route is owed to the requesting State, and only traffic data travel on this path, 43(1).</summary>
internal static class Disclosure
{
    [Provision(A26_b)]
    [Provision(A43_1)]
    public static Failure? ProviderElsewhere(Facts facts) => ((ReportRouteFound)facts.Said!).ProviderState switch
    {
        null => Failure.Missing(facts.At + "/providerState", A43_1, "In which State the provider is, is not said."),
        { } state when state == facts.Before.Requested => new Failure(facts.At + "/providerState", Codes.ContentInvalid, A43_1, "The provider is in your own State; its data are preserved there."),
        _ => null,
    };

    [Provision(A43_1)]
    public static Failure? NotYetDue(Facts facts, Item item) => item.Hold!.RouteDue ? Failure.Conflict(A43_1, "The route is owed already.", facts.At) : null;

    [Provision(A43_1)]
    public static Failure? Due(Facts facts, Item item) => item.Hold!.RouteDue ? null : Failure.Conflict(A43_1, "No route is owed.", facts.At);

    [Provision(A43_1)]
    [Provision(A2_c)]
    public static Failure? TrafficOnly(Facts facts)
    {
        var elements = ((DiscloseRoute)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].DataClass != DataClass.Traffic)
                return new Failure($"{facts.At}/elements/{i}/dataClass", Codes.DataClassNotAllowed, A43_1, "This path asks for traffic data; what goes beyond them is the disclosing State's to give.");
        }
        return null;
    }

    [Provision(A43_1)]
    public static Failure? SomethingDisclosed(Facts facts) => ((DiscloseRoute)facts.Said!).Elements is { Count: > 0 } ? null
        : Failure.Missing(facts.At + "/elements", A43_1, "Disclose what identifies the provider and the path.");

    [Provision(A36_1)]
    public static Failure? PersonalDataChecked(Facts facts)
    {
        var elements = ((DiscloseRoute)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].PersonalData != false && elements[i].Check != TransferCheck.Compliant)
                return new Failure($"{facts.At}/elements/{i}/check", Codes.TransferBlockedPersonalData, A36_1, "Personal data pass the check first.");
        }
        return null;
    }

    /// <summary>The reminder ends when no route is owed any more.</summary>
    public static IEnumerable<Consequence> Settle(Facts facts) =>
        facts.Items.Any(item => item.Hold is { RouteDue: true }) ? [] : [new Concludes("route-disclosure")];
}
