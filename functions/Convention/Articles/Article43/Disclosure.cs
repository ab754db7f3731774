using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article43;

/// <summary>The route is owed to the requesting State, and only traffic data travel on this path, 43(1).</summary>
internal static class Disclosure
{
    [Provision("26(b)")]
    [Provision("43(1)")]
    public static Failure? ProviderElsewhere(Draft draft) => ((ReportRouteFound)draft.Said!).ProviderState switch
    {
        null => Failure.Missing(draft.At + "/providerState", "43(1)", "In which State the provider is, is not said."),
        { } state when state == draft.Before.Requested => new Failure(draft.At + "/providerState", Codes.ContentInvalid, "43(1)", "The provider is in your own State; its data are preserved there."),
        _ => null,
    };

    [Provision("43(1)")]
    public static Failure? NotYetDue(Draft draft, Item item) => item.Hold!.RouteDue ? Failure.Conflict("43(1)", "The route is owed already.", draft.At) : null;

    [Provision("43(1)")]
    public static Failure? Due(Draft draft, Item item) => item.Hold!.RouteDue ? null : Failure.Conflict("43(1)", "No route is owed.", draft.At);

    [Provision("43(1)")]
    [Provision("2(c)")]
    public static Failure? TrafficOnly(Draft draft)
    {
        var elements = ((DiscloseRoute)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].DataClass != DataClass.Traffic)
                return new Failure($"{draft.At}/elements/{i}/dataClass", Codes.DataClassNotAllowed, "43(1)", "This path asks for traffic data; what goes beyond them is the disclosing State's to give.");
        }
        return null;
    }

    [Provision("43(1)")]
    public static Failure? SomethingDisclosed(Draft draft) => ((DiscloseRoute)draft.Said!).Elements is { Count: > 0 } ? null
        : Failure.Missing(draft.At + "/elements", "43(1)", "Disclose what identifies the provider and the path.");

    [Provision("36(1)")]
    public static Failure? PersonalDataChecked(Draft draft)
    {
        var elements = ((DiscloseRoute)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].PersonalData != false && elements[i].Check != TransferCheck.Compliant)
                return new Failure($"{draft.At}/elements/{i}/check", Codes.TransferBlockedPersonalData, "36(1)", "Personal data pass the check first.");
        }
        return null;
    }

    /// <summary>The reminder ends when no route is owed any more.</summary>
    public static void Settle(Draft draft)
    {
        foreach (var item in draft.Items)
        {
            if (item.Hold is { RouteDue: true })
                return;
        }
        draft.Conclude("route-disclosure");
    }
}
