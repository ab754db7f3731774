namespace RequestRouter.Router.Statistics;

/// <summary>Whose cases are counted.</summary>
public enum StatisticsScope
{
    /// <summary>Those of one State, by its role and the other party.</summary>
    Own,

    /// <summary>Those of all States together, by none of them.</summary>
    All,
}
