namespace RequestRouter.Convention.Model.Communications.Hearings;

/// <summary>How the hearing by videoconference was held, 40(18).</summary>
public sealed record RecordHearing : Communication
{
    /// <summary>In UTC.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>The judicial authority that conducted it.</summary>
    public string? ConductingAuthority { get; init; }

    /// <summary>The State it belongs to; null for the requested State.</summary>
    public StateCode? ConductedBy { get; init; }

    /// <summary>The judicial authority of the requested State that attended; needed where the other State conducted.</summary>
    public string? AttendedBy { get; init; }

    /// <summary>The minutes or the recording, by its SHA-256; null when they are delivered later.</summary>
    public Digest? Minutes { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordHearing;
}
