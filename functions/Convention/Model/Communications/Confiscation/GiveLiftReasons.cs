namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The requesting State's reasons for continuing the measure, 50(8).</summary>
public sealed record GiveLiftReasons : Communication
{
    /// <summary>The reasons.</summary>
    public string? Reasons { get; init; }

    internal override CommunicationType Is => CommunicationTypes.GiveLiftReasons;
}
