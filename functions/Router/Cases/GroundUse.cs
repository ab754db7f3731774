namespace RequestRouter.Router.Cases;

/// <summary>Whether a State may name a ground.</summary>
public enum GroundUse
{
    /// <summary>It is among those of such a case.</summary>
    Open,

    /// <summary>It is none of such a case as it stands.</summary>
    NotAvailable,

    /// <summary>It is one beside another, and never the only one.</summary>
    NotAlone,

    /// <summary>A paragraph forbids it.</summary>
    Prohibited,
}
