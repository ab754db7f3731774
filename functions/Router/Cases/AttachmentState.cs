namespace RequestRouter.Router.Cases;

/// <summary>Whether the bytes of an attachment are in the evidence of its case.</summary>
public enum AttachmentState
{
    /// <summary>Its bytes are still to come.</summary>
    Awaited,

    /// <summary>Its bytes are kept as the evidence item that is named beside.</summary>
    Kept,

    /// <summary>It travels on paper.</summary>
    OnPaper,
}
