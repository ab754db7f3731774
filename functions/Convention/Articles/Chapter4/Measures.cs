namespace RequestRouter.Convention.Articles.Chapter4;

/// <summary>What a request for a measure of chapter IV says of the custodian and the place.</summary>
internal static class Measures
{
    /// <summary>Both of each item.</summary>
    public static IEnumerable<Failure> Check(Submission submission) => submission.Items
        .SelectMany((item, i) => new[] { WithinTerritory(item, $"/content/items/{i}", submission.To), ByProvider(item, $"/content/items/{i}") })
        .OfType<Failure>();

    /// <summary>A State's powers end at its borders: data, systems and persons elsewhere are asked for there.</summary>
    [Provision(A27_a)]
    [Provision(A28_1)]
    [Provision(A28_2)]
    [Provision(A29_1)]
    public static Failure? WithinTerritory(RequestedItem item, string at, StateCode requested) => item.LocatedIn is { } state && state != requested
        ? new Failure(at + "/locatedIn", Codes.Sovereignty, item.Purpose switch
        {
            Purpose.SearchAndSeizure => A28_1,
            Purpose.RealTimeTraffic or Purpose.ContentInterception => A29_1,
            _ => A27_a,
        }, $"This is in {state}: address the request there.")
        : null;

    /// <summary>Only service providers can be made to collect or intercept; a mere user of their services is none (note 1).</summary>
    [Provision(A2_e)]
    [Provision(Note1)]
    public static Failure? ByProvider(RequestedItem item, string at) =>
        item is { Purpose: Purpose.RealTimeTraffic or Purpose.ContentInterception, CustodianKind: CustodianKind.OtherPerson }
            ? new Failure(at + "/custodianKind", Codes.CustodianType, A2_e, "Collection and interception are compelled from service providers; this custodian is none.")
            : null;
}
