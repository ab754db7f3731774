namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State does not disclose the route, on the grounds of 43(2) only.</summary>
public sealed record RefuseRoute : Communication
{
    /// <summary>On the grounds of 40(21)(b), (c) or 40(22) only.</summary>
    public IReadOnlyList<Reason>? Reasons { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RefuseRoute;
}
