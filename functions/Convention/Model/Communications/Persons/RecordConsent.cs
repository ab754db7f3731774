namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The person freely gave informed consent, 40(9)(a).</summary>
public sealed record RecordConsent : Communication
{
    /// <summary>In which the person was informed.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Who informed the person.</summary>
    public string? InformedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordConsent;
}
