using RequestRouter.WebConsole.Words;

namespace RequestRouter.WebConsole.Rendering;

/// <summary>What every page knows besides its own matter: who looks, in which language, at what time.</summary>
public sealed record PageContext
{
    public required Vocabulary Words { get; init; }

    /// <summary>The path and query of this page, to come back to after a change of language.</summary>
    public required string Path { get; init; }

    /// <summary>The router's time (UTC).</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>In which times are shown.</summary>
    public ShownZone Zone { get; init; } = ShownZone.Universal;

    /// <summary>In which the reader's State counts its days: beside the other where they differ; null where the reader is of no State, or nobody is signed in.</summary>
    public ShownZone? StateZone { get; init; }

    /// <summary>Null where nobody is signed in.</summary>
    public Reader? Reader { get; init; }

    /// <summary>What every form of the session carries; empty where nobody is signed in.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>Seconds without a call after which the session ends.</summary>
    public int IdleSeconds { get; init; }
}
