namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>Traffic data enough to identify the provider and the path, 43(1).</summary>
public sealed record DiscloseRoute : Communication
{
    /// <summary>Traffic data only.</summary>
    public IReadOnlyList<Element>? Elements { get; init; }

    /// <summary>The path may be passed on to the provider's State with a request to preserve, 36(3).</summary>
    public bool MayPassOn { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DiscloseRoute;
}
