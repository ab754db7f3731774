namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>A service provider in another Party took part in the transmission, so the route is owed to the requesting State, 43(1).</summary>
public sealed record ReportRouteFound : Communication
{
    /// <summary>That other Party.</summary>
    public StateCode? ProviderState { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReportRouteFound;
}
