namespace RequestRouter.Convention.Model.Content;

/// <summary>Why a request is urgent.</summary>
public enum UrgencyReason
{
    /// <summary>Evidence is being destroyed or changed, or is about to be.</summary>
    EvidenceBeingDestroyed,

    ImminentTrial,

    /// <summary>As the text says.</summary>
    Other,
}
