namespace RequestRouter.Convention.Model.Cases;

/// <summary>What a hearing by videoconference must remember, 40(18).</summary>
public sealed record HearingFacts
{
    /// <summary>Whether the requested State permits it; null while it has not said.</summary>
    public bool? Permitted { get; init; }

    /// <summary>The requested State has the technical means.</summary>
    public bool OwnMeans { get; init; }

    /// <summary>When it takes place, UTC; null while no date is set.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>It was held, and its record is entered.</summary>
    public bool Held { get; init; }
}
