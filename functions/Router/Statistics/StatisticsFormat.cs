namespace RequestRouter.Router.Statistics;

/// <summary>How statistics are written.</summary>
public enum StatisticsFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>Lines of values separated by commas, RFC 4180.</summary>
    Csv,
}
