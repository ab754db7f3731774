namespace RequestRouter.Router.Cases;

/// <summary>When what waits is due, from now on.</summary>
public enum WorkDue
{
    /// <summary>It is overdue.</summary>
    Past,

    /// <summary>Within seven times 24 hours.</summary>
    Week,
}
