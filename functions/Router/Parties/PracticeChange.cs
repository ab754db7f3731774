namespace RequestRouter.Router.Parties;

/// <summary>A change of the practice under which requests to a State run, as its central authority signs it.</summary>
public sealed record PracticeChange : IRegisterChange
{
    /// <summary>The State whose practice it is.</summary>
    public required StateCode State { get; init; }

    /// <summary>The hash of the last change in the State's register ledger.</summary>
    public Digest? After { get; init; }

    /// <summary>Why, in at most 2,000 characters; every State reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>The whole practice; settings left out take their defaults.</summary>
    public required Practice Practice { get; init; }
}
