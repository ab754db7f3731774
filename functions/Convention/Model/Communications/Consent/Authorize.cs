namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The State from which something came allows its transfer (36(3)) or its other use (40(19)).</summary>
public sealed record Authorize : Communication
{
    /// <summary>When the authorization ends, UTC; null when it does not.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Under which it is given; null when none.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>The signed document, where the State requires the written form.</summary>
    public Digest? SignedDocument { get; init; }

    /// <summary>Transfer of a sentenced person: why the agreement allows it without the person's consent, 38; null where the person consents.</summary>
    public string? WithoutConsentBecause { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Authorize;
}
