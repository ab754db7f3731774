namespace RequestRouter.Mutation.Campaigns;

/// <summary>What became of a mutant, in Stryker's words.</summary>
internal enum Fate
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not come to an end, or the process died: it was seen.</summary>
    Timeout,

    /// <summary>Every test passed.</summary>
    Survived,

    /// <summary>No test passes it.</summary>
    NoCoverage,
}
