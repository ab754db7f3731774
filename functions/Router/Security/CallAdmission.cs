namespace RequestRouter.Router.Security;

/// <summary>What comes of a call before it is looked at.</summary>
public enum CallAdmission
{
    /// <summary>It is served.</summary>
    Admitted,

    /// <summary>Its State calls faster than its share.</summary>
    ShareSpent,

    /// <summary>All States together call faster than this instance of the app serves.</summary>
    RouterBusy,
}
