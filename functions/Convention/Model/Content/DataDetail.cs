namespace RequestRouter.Convention.Model.Content;

/// <summary>What of a class of data is sought, in the words of 2(c) and (f).</summary>
public enum DataDetail
{
    /// <summary>Of a subscriber: the type of service and its technical provisions, 2(f)(i).</summary>
    ServiceUsed,

    /// <summary>Of a subscriber: the period of service, 2(f)(i).</summary>
    PeriodOfService,

    /// <summary>Of a subscriber, 2(f)(ii).</summary>
    Identity,

    /// <summary>Of a subscriber: postal or geographic, 2(f)(ii).</summary>
    Address,

    /// <summary>Of a subscriber: telephone or other, 2(f)(ii).</summary>
    AccessNumber,

    /// <summary>Of a subscriber: billing or payment, 2(f)(ii).</summary>
    Billing,

    /// <summary>Of a subscriber: where the equipment is installed, 2(f)(iii).</summary>
    InstallationSite,

    /// <summary>Of a communication, 2(c).</summary>
    Origin,

    /// <summary>Of a communication, 2(c).</summary>
    Destination,

    /// <summary>Of a communication, 2(c).</summary>
    Route,

    /// <summary>Of a communication: time and date, 2(c).</summary>
    Time,

    /// <summary>Of a communication: its size or duration, 2(c).</summary>
    Extent,

    /// <summary>What was stored, sent or received, of content data.</summary>
    StoredContent,
}
