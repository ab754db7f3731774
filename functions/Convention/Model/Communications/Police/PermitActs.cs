namespace RequestRouter.Convention.Model.Communications.Police;

/// <summary>A State permits acts of the other State's officers on its own territory, in a joint investigation, 48.</summary>
public sealed record PermitActs : Communication
{
    /// <summary>What is permitted, where and by whom.</summary>
    public string? Acts { get; init; }

    /// <summary>When the permission ends, UTC; null when it lasts as long as the investigation. A new permission takes the place of the earlier.</summary>
    public DateTimeOffset? Until { get; init; }

    internal override CommunicationType Is => CommunicationTypes.PermitActs;
}
