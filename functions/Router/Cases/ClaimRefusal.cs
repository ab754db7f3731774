namespace RequestRouter.Router.Cases;

/// <summary>Why a claim was not changed.</summary>
public enum ClaimRefusal
{
    /// <summary>A colleague holds the case.</summary>
    Held,

    /// <summary>The officer holds as many as one may.</summary>
    TooMany,
}
