namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The domestic order to the custodian is renewed, for at most 90 days more, 25(2).</summary>
public sealed record RenewOrder : Communication
{
    /// <summary>The new end of the order, UTC.</summary>
    public DateTimeOffset? OrderEnd { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RenewOrder;
}
