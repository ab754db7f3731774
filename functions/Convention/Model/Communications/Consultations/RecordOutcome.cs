namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>One side's record of how the matter ended; it stands when both have recorded the same.</summary>
public sealed record RecordOutcome : Communication
{
    /// <summary>In a word or a sentence, the same for both sides.</summary>
    public string? Outcome { get; init; }

    /// <summary>A consultation or a dispute: the number of the other State's record that this confirms; null to record an outcome of one's own.</summary>
    public int? Confirms { get; init; }

    /// <summary>Prosecution in place of extradition: the prosecuting authority to which the case was submitted, 37(11).</summary>
    public string? SubmittedTo { get; init; }

    /// <summary>When it was submitted to it, UTC.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The statement that it was handled as any other grave case, 37(11).</summary>
    public string? EqualTreatment { get; init; }

    /// <summary>Enforcement in place of extradition: how it was considered, 37(13).</summary>
    public string? Consideration { get; init; }

    /// <summary>Police cooperation: the check of the personal data in the answer, 36(1); needed where persons were asked after, 47(1)(b).</summary>
    public PersonalDataStatement? PersonalData { get; init; }

    /// <summary>Content removal: what became of the material, 34(6).</summary>
    public RemovalResult? Removal { get; init; }

    /// <summary>Content removal: since when it is gone, UTC.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordOutcome;
}
