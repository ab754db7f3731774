namespace RequestRouter.Convention.Articles.Chapter4;

/// <summary>What a request for a measure of chapter IV says of the custodian and the place.</summary>
internal static class Measures
{
    /// <summary>Both of each item.</summary>
    public static IEnumerable<Failure> Check(Submission submission) => submission.Items
        .SelectMany((item, i) => new[] { WithinTerritory(item, $"/content/items/{i}", submission.To), ByProvider(item, $"/content/items/{i}") })
        .OfType<Failure>();

    /// <summary>A State's powers end at its borders: data, systems and persons elsewhere are asked for there.</summary>
    [Provision("27(a)")]
    [Provision("28(1)")]
    [Provision("28(2)")]
    [Provision("29(1)")]
    public static Failure? WithinTerritory(RequestedItem item, string at, StateCode requested) => item.LocatedIn is { } state && state != requested
        ? new Failure(at + "/locatedIn", Codes.Sovereignty, item.Purpose switch
        {
            Purpose.SearchAndSeizure => "28(1)",
            Purpose.RealTimeTraffic or Purpose.ContentInterception => "29(1)",
            _ => "27(a)",
        }, $"This is in {state}: address the request there.")
        : null;

    /// <summary>Only service providers can be made to collect or intercept; a mere user of their services is none (note 1).</summary>
    [Provision("2(e)")]
    [Provision("note 1")]
    public static Failure? ByProvider(RequestedItem item, string at) =>
        item is { Purpose: Purpose.RealTimeTraffic or Purpose.ContentInterception, CustodianKind: CustodianKind.OtherPerson }
            ? new Failure(at + "/custodianKind", Codes.CustodianType, "2(e)", "Collection and interception are compelled from service providers; this custodian is none.")
            : null;
}
