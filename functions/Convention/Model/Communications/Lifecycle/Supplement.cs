namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State adds to its written request, which itself is never edited, 40(13).</summary>
public sealed record Supplement : Communication
{
    public string? Addition { get; init; }

    /// <summary>A deadline added later, 40(26); null when none.</summary>
    public SuggestedDeadline? Deadline { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Supplement;
}
