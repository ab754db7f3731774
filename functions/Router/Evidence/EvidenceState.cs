namespace RequestRouter.Router.Evidence;

/// <summary>Where an evidence item stands.</summary>
public enum EvidenceState
{
    /// <summary>Declared; its bytes are not handed in whole.</summary>
    AwaitingUpload,

    /// <summary>Its bytes are compared with what was declared.</summary>
    Verifying,

    /// <summary>They were others than declared, and are gone; they may be uploaded again.</summary>
    Refused,

    /// <summary>Its bytes are what was declared, and never change.</summary>
    Kept,

    /// <summary>The declaration ended before its bytes were there.</summary>
    Expired,
}
