namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>A view in the consultation on who prosecutes, 22(5).</summary>
public sealed record ExchangeViews : Communication
{
    /// <summary>The view.</summary>
    public string? View { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ExchangeViews;
}
