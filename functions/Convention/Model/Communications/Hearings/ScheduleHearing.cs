namespace RequestRouter.Convention.Model.Communications.Hearings;

/// <summary>The date of the hearing by videoconference, or a new one, 40(18).</summary>
public sealed record ScheduleHearing : Communication
{
    /// <summary>In UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The State whose judicial authority conducts it; null for the requested State.</summary>
    public StateCode? ConductedBy { get; init; }

    /// <summary>The judicial authority of the requested State that attends where the other State conducts; may be left out.</summary>
    public string? AttendedBy { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ScheduleHearing;
}
