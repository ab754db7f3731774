namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The central authority hands the request to the authority that executes it, 40(12)(a) and (b).</summary>
public sealed record Forward : Communication
{
    /// <summary>An authority of the requested State, 5.</summary>
    public string? ExecutingAuthority { get; init; }

    /// <summary>The State that authority belongs to; only the requested State can act on its territory, 5(1) and (2).</summary>
    public StateCode? ExecutingState { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Forward;
}
