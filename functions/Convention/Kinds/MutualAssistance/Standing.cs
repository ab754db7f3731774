namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Where items of mutual assistance can stand, in the groups that the table speaks of.</summary>
internal static class Standing
{
    /// <summary>Ended for this request; a refusal is taken back only by the State whose it is (X21).</summary>
    public static readonly StateSet Final = StateSet.Of(
        ItemState.Completed, ItemState.Refused, ItemState.Withdrawn, ItemState.Converted, ItemState.NoLegalBasis, ItemState.Withheld);

    public static readonly StateSet Consulting = StateSet.Of(ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConsultationCosts);

    /// <summary>Decided to be done, and not done.</summary>
    public static readonly StateSet Underway = StateSet.Of(
        ItemState.Accepted, ItemState.AcceptedWithConditions, ItemState.Forwarded, ItemState.Executing, ItemState.PartlyDelivered);

    /// <summary>Still going on.</summary>
    public static readonly StateSet Open = Consulting | Underway | StateSet.Of(
        ItemState.OralUnconfirmed, ItemState.AwaitingDiplomaticDelivery, ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested,
        ItemState.ConditionsOffered, ItemState.AwaitingRequester, ItemState.Postponed, ItemState.Delivered);

    /// <summary>Before a delivery, and with no pause of its own: here something may be asked or offered at any time, and the item comes back to where it stood.</summary>
    public static readonly StateSet Pausable = Underway | StateSet.Of(
        ItemState.OralUnconfirmed, ItemState.AwaitingDiplomaticDelivery, ItemState.Received, ItemState.UnderReview);

    /// <summary>Before a delivery, under a pause or a clock that goes on beside a question.</summary>
    public static readonly StateSet Waiting = Consulting | StateSet.Of(ItemState.ConditionsOffered, ItemState.AwaitingRequester, ItemState.Postponed);

    /// <summary>At any time, after closure too.</summary>
    public static readonly StateSet Any = Open | Final | ItemState.Closed;
}
